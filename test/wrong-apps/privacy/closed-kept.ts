import { usualReporter, type WrongApp } from '../wrong-app.ts';

const NEVER = 10 * 365 * 86_400_000;

export const closedKept: WrongApp = {
  rule: 'privacy/closed-is-erased',
  defect: 'It stops reporting a closed account, and keeps what it holds of it',
  reporterParts: () => ({
    settle: (view, report) => {
      const { actions, reportedAt } = report;
      const closed = new Set(
        actions.filter(({ status }) => status === 'closed').map(({ accountId }) => accountId),
      );
      const others = actions.filter(({ accountId }) => !closed.has(accountId));
      return usualReporter
        .settle(view, { ...report, actions: others })
        .map((one) => (closed.has(one.accountId) ? { ...one, dueAt: reportedAt + NEVER } : one));
    },
  }),
  scenarios: ['wrong-apps/daily-life'],
};
