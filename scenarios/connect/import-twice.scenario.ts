import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf, tenantOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

const MONTH = 30 * 86_400_000;

export default scenario({
  id: 'connect/import-twice',
  title:
    'Two imports ten days apart: three installations, of which each keeps its own data and its own month',
  sources: [
    `${IMPORTS}: a completely separate installation; 30 days from when it is not the newest any more`,
  ],
  situations: ['C2', 'C3'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, expect } = stage;
    const first = await connect.installs();
    await (await mark.opensBoard()).notes('The first');
    await reimport(site);
    const second = await connect.installs();
    const detached = clock.now();
    await (await mark.opensBoard()).notes('The second');
    await clock.advance({ days: 10 });
    await reimport(site);
    const third = await connect.installs();
    expect(await (await mark.opensBoard()).reads(), 'notes at the newest').is([]);
    expect((await tenantOf(stage, first)).purgeAt, 'when the first goes').is(detached + MONTH);
    expect((await tenantOf(stage, second)).purgeAt, 'when the second goes').is(clock.now() + MONTH);
    await clock.advance({ days: 20 });
    expect(await connect.purges(), 'what goes after 20 more days').is([first.clientKey]);
    expect(await stateOf(stage, first, second, third), 'what is left').is([
      'unknown',
      'detached, 1 kept',
      'active, 0 kept',
    ]);
    await clock.advance({ days: 10 });
    expect(await connect.purges(), 'what goes after 30').is([second.clientKey]);
  },
});
