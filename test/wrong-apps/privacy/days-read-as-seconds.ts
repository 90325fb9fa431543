import type { WrongApp } from '../wrong-app.ts';

export const daysReadAsSeconds: WrongApp = {
  rule: 'privacy/cycle-period-followed',
  defect: 'It takes the number in the header Cycle-Period for seconds',
  reporterParts: () => ({
    readCyclePeriod: (header, current) => ({
      cyclePeriod: header === null ? current : Number(header) * 1000,
    }),
  }),
  scenarios: ['wrong-apps/a-longer-cycle'],
};
