import type { WrongApp } from '../wrong-app.ts';

export const cycleIgnored: WrongApp = {
  rule: 'privacy/cycle-period-followed',
  defect: 'It does not read the header Cycle-Period',
  reporterParts: () => ({ readCyclePeriod: (_header, current) => ({ cyclePeriod: current }) }),
  scenarios: ['wrong-apps/a-longer-cycle', 'wrong-apps/a-shorter-cycle'],
};
