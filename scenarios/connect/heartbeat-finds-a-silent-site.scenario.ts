import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfProbes } from './count-of-calls.ts';
import { stateOf, tenantOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

const MONTH = 30 * 86_400_000;

export default scenario({
  id: 'connect/heartbeat-finds-a-silent-site',
  title:
    'The heartbeat finds out which site became another one; nothing is deleted until a valid install settles it',
  sources: [`${IMPORTS}, page 3: a heart beat, and what a valid installation for a new client key means`],
  situations: ['C9'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, expect } = stage;
    const here = await connect.installs();
    const quiet = await connect.installs({ site: 'beta' });
    await (await mark.opensBoard()).notes('Nobody may lose this');
    await reimport(site);
    await clock.advance({ hours: 23 });
    await connect.beats();
    expect(await countOfProbes(stage), 'sites asked after 23 hours').is(0);
    await clock.advance({ hours: 1 });
    await connect.beats();
    expect((await tenantOf(stage, here)).suspectedAt, 'since when acme is suspected').is(clock.now());
    expect((await tenantOf(stage, quiet)).suspectedAt, 'since when beta is, which is merely quiet').is(
      undefined,
    );
    for (let week = 1; week <= 5; week += 1) {
      await clock.advance({ days: 7 });
      await connect.beats();
      expect(await connect.purges(), `what goes in week ${week}`).is([]);
    }
    expect(await stateOf(stage, here, quiet), 'what the app knows after 35 more days').is([
      'active, 1 kept',
      'active, 0 kept',
    ]);
    const after = await connect.installs();
    expect(await stateOf(stage, here, after), 'what it knows then').is([
      'detached, 1 kept',
      'active, 0 kept',
    ]);
    expect((await tenantOf(stage, here)).purgeAt, 'when the old data goes').is(clock.now() + MONTH);
  },
});
