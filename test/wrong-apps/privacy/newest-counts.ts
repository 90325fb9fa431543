import type { WrongApp } from '../wrong-app.ts';

export const newestCounts: WrongApp = {
  rule: 'privacy/oldest-retrieval-counts',
  defect: 'It claims the newest retrieval where several pieces are held',
  reporterParts: () => ({
    updatedAtOf: ({ pieces }, now) =>
      Math.min(now, Math.max(...Object.values(pieces).map(({ retrievedAt }) => retrievedAt))),
  }),
  scenarios: ['wrong-apps/daily-life'],
};
