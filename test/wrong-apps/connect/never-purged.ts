import type { WrongApp } from '../wrong-app.ts';

const TEN_YEARS = 3_652 * 86_400_000;

export const neverPurged: WrongApp = {
  rule: 'connect/old-tenant-purged',
  defect: 'It keeps for ten years what has ended',
  connectParts: () => ({
    purgeAt: (_, since) => since + TEN_YEARS,
  }),
  scenarios: ['wrong-apps/two-months-after-an-import'],
};
