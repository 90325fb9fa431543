import { deadUseRule } from './dead-use-rules.ts';
import { STALE_IDS } from './sources.ts';

export const deadClientIdNotUsedAfterReinstall = deadUseRule({
  id: 'connect/dead-client-id-not-used-after-reinstall',
  level: 'must',
  title: 'After a new install, tokens for people are asked for with its oauthClientId',
  why: 'A new install brings a new oauthClientId, and the old one is answered 400: whatever the app does as a person has stopped working at that site.',
  source: STALE_IDS,
  by: 'token-request',
  told: ({ appKey, oauthClientId, replacedBy }) =>
    replacedBy &&
    `app ${appKey} asked for a token with the oauthClientId ${oauthClientId}, after it had accepted an install that brought another one`,
});
