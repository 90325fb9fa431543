import type { Rule } from '../rule.ts';
import { followOverdue } from './follow-overdue.ts';

export const everyAccountReported: Rule = {
  id: 'privacy/every-account-reported',
  level: 'must',
  title: 'Every account of which the app holds personal data is reported',
  why: 'Not only whoever connected the app, and not only the first 90. Whom an app holds data of, only a script sees that reads its export.',
  source:
    'developer.atlassian.com/platform/forge/user-privacy-guidelines; github.com/dust-tt/dust (only the person that connected)',
  judge(share) {
    const followDue = share(followOverdue);
    return {
      see(entry) {
        const overdue = followDue(entry);
        if (overdue?.reported !== false) return undefined;
        const message = `app ${overdue.clientId} holds ${overdue.accountId} and has never reported it`;
        return { message, evidence: [overdue.seq] };
      },
    };
  },
};
