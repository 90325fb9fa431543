import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const updatedIgnored: WrongApp = {
  rule: 'privacy/updated-acted-upon',
  defect: 'It erases what is closed, and ignores what is updated',
  reporterParts: () => ({
    settle: (view, report) => {
      const actions = report.actions.filter(({ status }) => status === 'closed');
      return usualReporter.settle(view, { ...report, actions });
    },
  }),
  scenarios: ['wrong-apps/daily-life'],
};
