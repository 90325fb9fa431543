import type { WrongApp } from '../wrong-app.ts';

export const updatedAtOfNow: WrongApp = {
  rule: 'privacy/updated-at-is-a-retrieval',
  defect: 'It claims that all data is from now',
  reporterParts: () => ({ updatedAtOf: (_holding, now) => now }),
  scenarios: ['wrong-apps/daily-life'],
};
