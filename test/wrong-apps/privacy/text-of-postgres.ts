import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const textOfPostgres: WrongApp = {
  rule: 'privacy/updated-at-is-rfc3339',
  defect: 'It passes on the times that its database prints',
  reporterParts: () => ({
    writeInstant: (moment) =>
      usualReporter
        .writeInstant(moment)
        .replace('T', ' ')
        .replace(/\.\d+Z$/, '+00'),
  }),
  scenarios: ['wrong-apps/daily-life'],
};
