import type { WrongApp } from '../wrong-app.ts';

export const tooManyAtOnce: WrongApp = {
  rule: 'privacy/batch-of-90-at-most',
  defect: 'It reports a hundred accounts at once',
  reporterParts: () => ({ batchSize: 100 }),
  scenarios: ['privacy/batch-boundary-90-and-91'],
};
