import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { comesWithOldIds } from './rollout-stage.ts';
import { STALE_IDS } from './sources.ts';

const STAGES = { accepted: 0, 'vendor-first': 3, '5-percent': 4, '50-percent': 5, '100-percent': 6 };

export default scenario({
  id: 'connect/rollout-by-dial',
  title: 'In a world of today each stage of the rollout can be chosen, and refuses as many as it did then',
  sources: [STALE_IDS],
  situations: ['C13'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, dials, step, expect } = stage;
    await connect.configures({ vendorFirst: true });
    for (const [position, count] of Object.entries(STAGES)) {
      await step(`connect.staleClientIds = ${position}`, async () => {
        await dials.turn({ 'connect.staleClientIds': position });
        const statuses = Object.values(await comesWithOldIds(stage));
        expect(statuses.filter((status) => status === 400).length, 'stale ids refused').is(count);
        expect(statuses.filter((status) => status === 200).length, 'stale ids accepted').is(6 - count);
      });
    }
  },
});
