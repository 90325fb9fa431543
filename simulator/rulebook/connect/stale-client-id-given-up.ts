import { deadUseRule } from './dead-use-rules.ts';
import { STALE_IDS } from './sources.ts';

export const staleClientIdGivenUp = deadUseRule({
  id: 'connect/stale-client-id-given-up',
  level: 'must',
  title: 'An oauthClientId that was answered 400 is not tried again and again',
  why: 'It will never be good again: only a new install brings another. Meanwhile each try costs the person who waits for it a second, and Atlassian sees an app that hammers.',
  source: STALE_IDS,
  by: 'token-request',
  told: ({ appKey, oauthClientId, replacedBy, tooOften }) =>
    replacedBy || tooOften === undefined
      ? undefined
      : `app ${appKey} went on asking for tokens with the oauthClientId ${oauthClientId}, which has ended: ${tooOften} refusals`,
});
