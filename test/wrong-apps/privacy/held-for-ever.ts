import type { WrongApp } from '../wrong-app.ts';

export const heldForEver: WrongApp = {
  rule: 'privacy/unreported-is-erased',
  defect: 'However long it cannot report, it keeps what it holds',
  reporterParts: () => ({ mustRemedy: () => false }),
  scenarios: ['wrong-apps/a-long-outage'],
};
