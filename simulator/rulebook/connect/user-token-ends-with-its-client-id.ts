import { deadUseRule } from './dead-use-rules.ts';
import { IMPERSONATION, STALE_IDS } from './sources.ts';

export const userTokenEndsWithItsClientId = deadUseRule({
  id: 'connect/user-token-ends-with-its-client-id',
  level: 'must',
  title: 'Tokens for people are dropped when the oauthClientId changes that they were got with',
  why: 'They are tokens of an installation that is no more: for up to fifteen minutes, all that the app does as a person fails, or is done in the name of an installation that the customer removed.',
  source: `${IMPERSONATION}; ${STALE_IDS}; atlassian-connect-express 11.5.3 keeps them`,
  by: 'user-token',
  told: ({ appKey, oauthClientId, replacedBy }) =>
    replacedBy &&
    `app ${appKey} used a token that it had got with the oauthClientId ${oauthClientId}, after it had accepted an install that brought another one`,
});
