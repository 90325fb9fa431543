import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/attached-on-request',
  title:
    'A customer asks for the old data: an explicit act attaches it, once and only at its own site, and then it stays',
  sources: [`${IMPORTS}, page 2: not automatically, only on the customer's explicit request`],
  situations: ['C19'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, expect } = stage;
    const before = await connect.installs();
    const beta = await connect.installs({ site: 'beta' });
    await (await mark.opensBoard()).notes('Old');
    await reimport(site);
    await clock.advance({ minutes: 10 });
    const after = await connect.installs();
    const board = await mark.opensBoard();
    await board.notes('New');
    expect(await board.reads(), 'notes before anybody asks').is(['New']);
    const elsewhere = await connect.attaches(before.clientKey, beta.clientKey);
    expect(elsewhere, 'attaching it to another site').is('bad-request/another-address');
    expect(await connect.attaches(after.clientKey, before.clientKey), 'the other way round').is(
      'bad-request/old-in-use',
    );
    expect(await connect.attaches(before.clientKey, after.clientKey), 'pieces that were moved').is(1);
    expect(await board.reads(), 'notes afterwards').is(['Old', 'New']);
    expect(await connect.attaches(before.clientKey, after.clientKey), 'attaching it again').is(
      'bad-request/already-attached',
    );
    await clock.advance({ days: 31 });
    expect(await connect.purges(), 'what goes a month later').is([before.clientKey]);
    expect(await stateOf(stage, before, after, beta), 'what the app knows a month later').is([
      'unknown',
      'active, 2 kept',
      'active, 0 kept',
    ]);
    expect(await (await mark.opensBoard()).reads(), 'notes a month later').is(['Old', 'New']);
  },
});
