import { defineDial } from '../../world/facts.ts';

const NOBODY_KNOWS = 'no public source settles it';

export const staleClientIdError = defineDial({
  name: 'connect.staleClientIdError',
  title: 'What the 400 to a stale oauthClientId says',
  positions: ['invalid_grant', 'invalid_client', 'unauthorized_client'],
  default: 'invalid_grant',
  standing: 'unknown',
  source: 'community.developer.atlassian.com/t/37179 (the status)',
});

export const unknownClientError = defineDial({
  name: 'connect.unknownClientError',
  title: 'What an assertion of an unknown client, or with a wrong signature, is answered',
  positions: ['400-invalid_grant', '401-invalid_client'],
  default: '400-invalid_grant',
  standing: 'unknown',
  source: 'RFC 6749, section 5.2, and RFC 7523, section 3.1, allow both',
});

export const unauthorizedClientStatus = defineDial({
  name: 'connect.unauthorizedClientStatus',
  title: 'With which status unauthorized_client comes, for an app without ACT_AS_USER',
  positions: ['400', '401'],
  default: '400',
  standing: 'inferred',
  source: 'RFC 6749, section 5.2; community.developer.atlassian.com/t/29848 does not show it',
});

export const userKeySubjects = defineDial({
  name: 'connect.userKeySubjects',
  title: 'Whether sub may name a person by the former user key (here: the handle of the account)',
  positions: ['refused', 'accepted'],
  default: 'refused',
  standing: 'inferred',
  source: 'user keys are gone since the changes of 2019 for privacy',
});

export const futureAssertions = defineDial({
  name: 'connect.futureAssertions',
  title: 'Whether an assertion is refused whose iat is yet to come',
  positions: ['refused', 'accepted'],
  default: 'refused',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});

export const tokenScope = defineDial({
  name: 'connect.tokenScope',
  title: 'Whether the token response says which scopes were granted',
  positions: ['absent', 'echoed'],
  default: 'absent',
  standing: 'observed',
  source: 'the tests of atlassian-oauth2 0.5.1 know none; of today unknown',
});

export const userTokensAfterImport = defineDial({
  name: 'connect.userTokensAfterImport',
  title:
    'Whether an access token that an app got for a person before an import is still good after it, until it expires',
  positions: ['die', 'live-on'],
  default: 'die',
  standing: 'unknown',
  source: NOBODY_KNOWS,
});
