import type { WrongApp } from './wrong-app.ts';

export const hammering: WrongApp = {
  rule: 'oauth/no-hammering',
  defect: 'It sends whatever fails again, at once',
  parts: () => ({
    decideNextStep: ({ answerClass, history }) => {
      if (answerClass === 'success') return { next: 'return' };
      if (history.sent < 6) return { next: 'wait', milliseconds: 0 };
      return {
        next: 'stop',
        problem: { kind: 'retry-later', condition: 'gave-up', message: 'It does not work.' },
      };
    },
  }),
  scenarios: ['oauth/rate-limited-by-quota'],
};
