import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const failureIsSuccess: WrongApp = {
  rule: 'privacy/failed-is-not-reported',
  defect: 'It looks at no status: what was sent counts as reported',
  reporterParts: () => ({
    classifyReport: (answer, ...rest) =>
      (answer?.status ?? 0) >= 429
        ? { kind: 'accepted', actions: [] }
        : usualReporter.classifyReport(answer, ...rest),
  }),
  scenarios: ['wrong-apps/an-outage'],
};
