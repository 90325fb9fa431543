import { DAY, HOUR, MINUTE, SECOND } from '../world/durations.ts';
import { defineFacts } from '../world/facts.ts';

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
    title: 'An authorization code lives ten minutes, as staff put it "and maybe less"',
    value: 10 * MINUTE,
    standing: 'documented',
    source: 'community.developer.atlassian.com/t/66643',
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
