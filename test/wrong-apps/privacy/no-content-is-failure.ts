import { usualReporter, type WrongApp } from '../wrong-app.ts';

export const noContentIsFailure: WrongApp = {
  rule: 'privacy/no-content-is-success',
  defect: 'It takes every status but 200 for a failure',
  reporterParts: () => ({
    classifyReport: (answer, ...rest) =>
      answer?.status === 204
        ? { kind: 'unavailable', retryAt: undefined }
        : usualReporter.classifyReport(answer, ...rest),
  }),
  scenarios: ['wrong-apps/daily-life'],
};
