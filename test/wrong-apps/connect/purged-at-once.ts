import type { WrongApp } from '../wrong-app.ts';

export const purgedAtOnce: WrongApp = {
  rule: 'connect/old-tenant-kept',
  defect: 'It erases what has ended the next time that it tidies up',
  connectParts: () => ({
    purgeAt: (_, since) => since,
  }),
  scenarios: ['connect/purge-on-day-30'],
};
