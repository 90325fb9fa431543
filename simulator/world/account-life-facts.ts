import { DAY } from './durations.ts';
import { defineFacts } from './facts.ts';

/** How an account begins to end. Durations are in milliseconds. */
export const lifeFacts = defineFacts('account', {
  grace: {
    title: 'An account is deleted 14 days after its person asked for it, and can be reopened until then',
    value: 14 * DAY,
    standing: 'documented',
    source: 'confluence.atlassian.com/jirakb 1178872095',
  },
  statusInGrace: {
    title: 'From the request to the deletion an account is deactivated: its name is still shown',
    value: 'inactive' as const,
    standing: 'documented',
    source: 'confluence.atlassian.com/jirakb 1178872095',
  },
});
