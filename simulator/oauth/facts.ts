import { DAY, HOUR, MINUTE, SECOND } from '../world/durations.ts';
import { defineFacts } from '../world/facts.ts';
import type { World } from '../world/world.ts';
import { codeLifetime } from './dials.ts';

const DOC = 'developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps';
const ROTATION = 'community.developer.atlassian.com/t/updated-31-january-2022/54172';

/** What the protocol's documents leave to the server. Durations are in milliseconds. */
export const facts = defineFacts('oauth', {
  accessTokenLifetime: {
    title: 'An access token lives an hour, whatever happens to the refresh token beside it',
    value: HOUR,
    standing: 'documented',
    source: `${DOC}; community.developer.atlassian.com/t/60806`,
  },
  codeLifetime: {
    title: 'An authorization code lives ten minutes at most, as staff put it "and maybe less": see the dial',
    value: 10 * MINUTE,
    standing: 'documented',
    source: 'community.developer.atlassian.com/t/66643',
  },
  shortCodeLifetime: {
    title: 'Where the dial says so, a code lives two minutes: somebody saw one fail after "a few"',
    value: 2 * MINUTE,
    standing: 'unknown',
    source: 'community.developer.atlassian.com/t/66643',
  },
  leewayExchanges: {
    title: 'How often the previous refresh token may be exchanged within the leeway: as often as it is sent',
    value: 'any number',
    standing: 'unknown',
    source: 'no source',
  },
  siblings: {
    title:
      'Pairs that come of several exchanges within the leeway are all good, until one of them is rotated',
    value: 'all good',
    standing: 'unknown',
    source: 'no source',
  },
  tokenForms: {
    title:
      'Access tokens are RS256 JWTs; that codes and refresh tokens are JWTs too, and most claims, is decoration',
    value: 'JWT',
    standing: 'observed',
    source: 'github.com/atlassian/atlascode tokens.ts; community t/62553: opaque by contract',
  },
  issuer: {
    title:
      'The issuer of tokens is the address at which we were asked, as are all others; in the cloud https://auth.atlassian.com',
    value: 'as asked for',
    standing: 'observed',
    source: "two independent verifiers of real tokens (the claim); the address is the simulation's own way",
  },
  callbackUrls: {
    title:
      'An app may register several callback URLs; documented is one, the console is reported to take more',
    value: 'several',
    standing: 'unknown',
    source: 'community t/32413 (one); a public client of 2026 (several)',
  },
  contributors: {
    title: 'A private app can be granted by its owner alone; whether contributors may is not known',
    value: 'owner alone',
    standing: 'unknown',
    source: 'community t/69937 (owner), t/100834 (contributors)',
  },
  leeway: {
    title: 'A refresh token that was rotated may be exchanged again for ten minutes',
    value: 10 * MINUTE,
    standing: 'documented',
    source: ROTATION,
  },
  leewayGenerations: {
    title: 'Within the leeway only the immediately previous refresh token is good; an older one is a breach',
    value: 1,
    standing: 'inferred',
    source: 'community.developer.atlassian.com/t/50348 (staff, on the semantics of Auth0)',
  },
  inactivity: {
    title: 'A refresh token that is not used for ninety days expires; each rotation starts them anew',
    value: 90 * DAY,
    standing: 'documented',
    source: DOC,
  },
  absoluteLifetime: {
    title: 'Where the dial says so, a consent ends 365 days after it was given, refreshed or not',
    value: 365 * DAY,
    standing: 'documented',
    source: `${ROTATION}; no longer in ${DOC} of 2026`,
  },
  freshTokenBlip: {
    title: 'A token minted less than a second ago may be told that its scope does not match',
    value: 1 * SECOND,
    standing: 'observed',
    source: 'github.com/ParabolInc/parabol AtlassianManager.ts (retries once after 750 ms)',
  },
  transactionLifetime: {
    title: 'A login and consent that is begun can be finished for an hour',
    value: HOUR,
    standing: 'unknown',
    source: 'no source; the cloud ends it with "The authorize request was incomplete or invalid"',
  },
  tokenSize: {
    title: 'Access and refresh tokens are two to three thousand characters long',
    value: 2_200,
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/56311',
  },
});

/** How long an authorization code lives in this world, in milliseconds. */
export function codeLifetimeOf(world: World): number {
  return world.dial(codeLifetime) === 'ten-minutes'
    ? facts.codeLifetime.value
    : facts.shortCodeLifetime.value;
}
