import type { WrongApp } from '../wrong-app.ts';

const DAY = 86_400_000;

export const daily: WrongApp = {
  rule: 'privacy/once-a-cycle',
  defect: 'It reports everybody every day',
  reporterParts: () => ({ scheduleNext: (reportedAt) => reportedAt + DAY }),
  scenarios: ['wrong-apps/daily-life'],
};
