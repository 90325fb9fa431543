import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/purge-on-day-30',
  title:
    'Ten days pass between import and re-install; the old data goes 30 days after the latter, and not a second before',
  sources: [
    `${IMPORTS}, page 3: from when it is not the most recent valid installation against that site URL`,
  ],
  situations: ['C2', 'C3'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, expect } = stage;
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept for a month');
    await reimport(site);
    await clock.advance({ days: 10 });
    const after = await connect.installs();
    await clock.advance({ days: 20 });
    expect(await connect.purges(), 'what goes 30 days after the import').is([]);
    await clock.advance({ days: 10, seconds: -1 });
    expect(await connect.purges(), 'what goes a second before the 30 days are over').is([]);
    expect(await stateOf(stage, before), 'what the app knows').is(['detached, 1 kept']);
    await clock.advance({ seconds: 1 });
    expect(await connect.purges(), 'what goes when they are').is([before.clientKey]);
    expect(await stateOf(stage, before, after), 'what the app knows then').is(['unknown', 'active, 0 kept']);
    const report = (await connect.silence()).find(({ event }) => event.kind === 'import');
    expect(report?.identities[0]?.verdict, 'what the silence report says').is('as-promised');
  },
});
