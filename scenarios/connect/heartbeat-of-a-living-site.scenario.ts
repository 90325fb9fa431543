import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfProbes } from './count-of-calls.ts';
import { stateOf, tenantOf } from './known-tenants.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/heartbeat-of-a-living-site',
  title: 'A site that is out of order for two days, or only quiet, is not taken for one that became another',
  sources: [`${IMPORTS}, page 3: an orphan is only an orphan when this verification fails`],
  situations: ['C9'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, clock, faults, expect } = stage;
    const here = await connect.installs();
    const board = await mark.opensBoard();
    await board.notes('Still here');
    for (const effect of [
      { kind: 'answer', status: 503 },
      { kind: 'answer', status: 404 },
      { kind: 'reset' },
    ] as const) {
      await faults.script('getConsumerInfo', effect);
      await clock.advance({ days: 1 });
      await connect.beats();
      expect((await tenantOf(stage, here)).suspectedAt, 'since when it is suspected').is(undefined);
    }
    expect(await countOfProbes(stage), 'how often the site was asked').is(3);
    await connect.livesThrough({ days: 7 });
    expect(await stateOf(stage, here), 'what the app knows').is(['active, 1 kept']);
    await (await mark.opensBoard()).comments('ED-1', 'As if nothing had been');
  },
});
