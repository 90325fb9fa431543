import { DAY, MINUTE } from './durations.ts';
import { defineFacts } from './facts.ts';

/** How an account begins to end. Durations are in milliseconds. */
export const lifeFacts = defineFacts('account', {
  grace: {
    title:
      'An unmanaged account is deleted 14 days after its person asked for it; that it can be reopened until then is inferred',
    value: 14 * DAY,
    standing: 'documented',
    source: 'confluence.atlassian.com/jirakb 1178872095',
  },
  slowestNews: {
    title:
      'A change of an account is known everywhere after a minute at most: see the dial privacy.changeDelay',
    value: MINUTE,
    standing: 'unknown',
    source: 'no public source settles it',
  },
  statusInGrace: {
    title: 'From the request to the deletion an account is deactivated: its name is still shown',
    value: 'inactive' as const,
    standing: 'documented',
    source: 'confluence.atlassian.com/jirakb 1178872095',
  },
});
