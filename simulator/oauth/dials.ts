import { defineDial } from '../world/facts.ts';

const FACTS_UNKNOWN = 'no public source settles it';

/** In which generation of words the token endpoint and the error page speak. */
export const words = defineDial({
  name: 'oauth.words',
  title:
    'Error words of the present server, or those of the Auth0 tenant that the documentation still prints',
  positions: ['current', 'auth0'],
  default: 'current',
  standing: 'observed',
  source:
    'github.com/ParabolInc/parabol/issues/11849 (current); developer.atlassian.com oauth-2-3lo-apps (auth0)',
});

export const leewayAnswer = defineDial({
  name: 'oauth.leewayAnswer',
  title: 'What a second exchange within the leeway gives: another pair, or the pair of the first once more',
  positions: ['new-pair', 'same-pair'],
  default: 'new-pair',
  standing: 'inferred',
  source: 'Auth0 documentation on reuse intervals',
});

export const absoluteExpiry = defineDial({
  name: 'oauth.absoluteExpiry',
  title: 'Whether a consent ends after 365 days, however often its token is refreshed',
  positions: ['off', '365-days'],
  default: 'off',
  standing: 'unknown',
  source: 'community.developer.atlassian.com/t/60806 (2022); the line is gone from the documentation of 2026',
});

export const codeReplay = defineDial({
  name: 'oauth.codeReplay',
  title:
    'Whether a code that is exchanged twice also ends the tokens that came of it (RFC 6749, section 4.1.2)',
  positions: ['refused', 'ends-tokens'],
  default: 'refused',
  standing: 'unknown',
  source: FACTS_UNKNOWN,
});

export const denyEchoesState = defineDial({
  name: 'oauth.denyEchoesState',
  title: 'Whether the redirect after a refused consent carries the state (RFC 6749, section 4.1.2.1)',
  positions: ['yes', 'no'],
  default: 'yes',
  standing: 'unknown',
  source: 'github.com/atlassian/atlassian-mcp-server/issues/21 shows one without',
});

export const missingState = defineDial({
  name: 'oauth.missingState',
  title: 'Whether an authorization request without state is taken',
  positions: ['accepted', 'refused'],
  default: 'accepted',
  standing: 'unknown',
  source: 'documented as required; nothing found that says its absence is refused',
});

export const missingAudience = defineDial({
  name: 'oauth.missingAudience',
  title: 'Whether an authorization request without audience is taken',
  positions: ['accepted', 'refused'],
  default: 'accepted',
  standing: 'documented',
  source: 'required on one page of the documentation, left out of the example of another',
});

export const scopeNotEnabled = defineDial({
  name: 'oauth.scopeNotEnabled',
  title: 'Where a request for a scope that the app does not have ends',
  positions: ['error-page', 'redirect'],
  default: 'error-page',
  standing: 'unknown',
  source: FACTS_UNKNOWN,
});

export const pkceOfOrdinaryApps = defineDial({
  name: 'oauth.pkceOfOrdinaryApps',
  title: 'Whether the code verifier of an app that also has a secret is checked (RFC 7636, section 4.6)',
  positions: ['checked', 'ignored'],
  default: 'checked',
  standing: 'unknown',
  source: FACTS_UNKNOWN,
});

export const tokenTypeCase = defineDial({
  name: 'oauth.tokenTypeCase',
  title: 'How token_type is spelled',
  positions: ['Bearer', 'bearer'],
  default: 'Bearer',
  standing: 'unknown',
  source: 'the documented sample leaves it out; jira.js says "bearer"',
});

export const secondConsent = defineDial({
  name: 'oauth.secondConsent',
  title: 'Whether a second consent of the same person leaves the refresh token of the first alive',
  positions: ['own-chain', 'replaces-chain'],
  default: 'own-chain',
  standing: 'observed',
  source: 'community.developer.atlassian.com/t/50348: staff say the first, a partner saw the second',
});

export const scopeCheck = defineDial({
  name: 'oauth.scopeCheck',
  title: 'Whether an access token is judged by the latest consent or by the scopes that it was minted with',
  positions: ['latest-consent', 'as-minted'],
  default: 'latest-consent',
  standing: 'documented',
  source: 'developer.atlassian.com oauth-2-3lo-apps: existing tokens reach all granted sites and scopes',
});

export const resourceScopes = defineDial({
  name: 'oauth.resourceScopes',
  title: "What the scopes of accessible-resources list: the token's, or all that the app has",
  positions: ['token', 'app'],
  default: 'token',
  standing: 'unknown',
  source: FACTS_UNKNOWN,
});

export const revocationDelay = defineDial({
  name: 'oauth.revocationDelay',
  title: 'How long an access token works on after its grant was revoked',
  positions: ['none', '60-seconds'],
  default: 'none',
  standing: 'unknown',
  source: FACTS_UNKNOWN,
});

export const revokeEndpoint = defineDial({
  name: 'oauth.revokeEndpoint',
  title: 'What POST /oauth/revoke does for an app: nothing, or end the chain of the token that is sent',
  positions: ['no-effect', 'ends-chain'],
  default: 'no-effect',
  standing: 'unknown',
  source: 'advertised in discovery, undocumented for apps',
});

export const freshTokenBlip = defineDial({
  name: 'oauth.freshTokenBlip',
  title: 'Whether the gateway answers the first call within a second of minting with a scope failure',
  positions: ['off', 'first-call'],
  default: 'off',
  standing: 'observed',
  source: 'github.com/ParabolInc/parabol AtlassianManager.ts',
});

export const codeLifetime = defineDial({
  name: 'oauth.codeLifetime',
  title: 'How long an authorization code lives',
  positions: ['ten-minutes', 'two-minutes'],
  default: 'ten-minutes',
  standing: 'unknown',
  source: 'community.developer.atlassian.com/t/66643: "10 mins (and maybe less)"',
});

export const breachEnds = defineDial({
  name: 'oauth.breachEnds',
  title:
    'What the reuse of a rotated refresh token ends: its family, or every refresh token of the person and app',
  positions: ['family', 'grant'],
  default: 'family',
  standing: 'inferred',
  source: 'community.developer.atlassian.com/t/54172: "invalidates all refresh tokens"',
});
