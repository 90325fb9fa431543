import { DAY, MINUTE } from '../world/durations.ts';
import { defineDial, defineFacts } from '../world/facts.ts';

const PLUGIN = 'the published host plugin of 2016 (github.com/mahmoudimus/ac)';

/** What is known of licences. Durations are in milliseconds. */
export const licenceFacts = defineFacts('connect', {
  licenseCache: {
    title: 'The host goes on telling a changed licence as it was for up to five minutes',
    value: 5 * MINUTE,
    standing: 'observed',
    source: PLUGIN,
  },
  licenseGrace: {
    title: 'How much longer than it was paid for a licence counts as active, where the dial says so',
    value: DAY,
    standing: 'unknown',
    source: 'community.developer.atlassian.com/t/41789: that it may; for how long nobody says',
  },
  licenseTokensPerApp: {
    title: 'An app has at most fifty private licence tokens, each of them for one site',
    value: 50,
    standing: 'documented',
    source: 'developer.atlassian.com, listing private apps',
  },
  licenseIsSilent: {
    title:
      'A licence that lapses or is renewed brings no lifecycle call about, and deletes nothing at the host',
    value: 'no callback',
    standing: 'inferred',
    source: 'developer.atlassian.com, app lifecycle: it names no such event',
  },
  licenseRenewal: {
    title: 'A renewal may reach back to the day on which the licence lapsed; the entitlement stays the same',
    value: 'retroactive',
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/41874: a vendor; that the entitlement stays is inferred',
  },
  licenseYear: {
    title: 'A renewal is for a year unless said otherwise',
    value: 365 * DAY,
    standing: 'observed',
    source: 'community.developer.atlassian.com/t/41874: "a new yearly license"',
  },
  licenseTokenChangesNoId: {
    title: 'With a private licence token, clientKey and oauthClientId are as without',
    value: 'unchanged',
    standing: 'documented',
    source: 'community.developer.atlassian.com/t/37179',
  },
});

export const licenseCache = defineDial({
  name: 'connect.licenseCache',
  title: 'Whether the host tells a changed licence at once, or as late as its cache lets it',
  positions: ['5-minutes', 'none'],
  default: '5-minutes',
  standing: 'observed',
  source: PLUGIN,
});

export const licenseAfterEnd = defineDial({
  name: 'connect.licenseAfterEnd',
  title: 'Whether a licence that is paid for no longer counts as active for a while',
  positions: ['none', 'active-for-a-day'],
  default: 'none',
  standing: 'observed',
  source: 'community.developer.atlassian.com/t/41789',
});

export const freeAppLicense = defineDial({
  name: 'connect.freeAppLicense',
  title: 'What an app without a licence is told: lic=none, or nothing',
  positions: ['none', 'nothing'],
  default: 'none',
  standing: 'observed',
  source: 'community.developer.atlassian.com/t/33954',
});
