import type { WrongApp } from '../wrong-app.ts';

const TEN_DAYS = 10 * 86_400_000;

export const everyTenDays: WrongApp = {
  rule: 'privacy/in-time',
  defect: 'It reports every ten days',
  reporterParts: () => ({ scheduleNext: (reportedAt) => reportedAt + TEN_DAYS }),
  scenarios: ['wrong-apps/daily-life'],
};
