import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfCalls } from './count-of-calls.ts';
import { stateOf } from './known-tenants.ts';
import { UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/deletion-of-a-site',
  title:
    'A site is deleted, in silence or with a farewell: in silence nothing is lost, and after a farewell the month begins',
  sources: [UNKNOWN],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, siteNamed, mark, clock, dials, journal, expect } = stage;
    const silent = await connect.installs();
    const told = await connect.installs({ site: 'beta' });
    const board = await mark.opensBoard();
    await board.notes('Of acme');
    await (await mark.opensBoard({ site: 'beta' })).notes('Of beta');
    const calls = await countOfCalls(stage);
    await site.isDeleted();
    expect(await countOfCalls(stage), 'lifecycle calls at the silent deletion').is(calls);
    const report = (await connect.silence()).find(({ event }) => event.kind === 'deletion');
    const unsent = report?.callbacks.map(({ callback }) => callback);
    expect(unsent, 'callbacks that the app did not get').is(['disabled', 'uninstalled']);
    await dials.turn({ 'connect.siteDeletion': 'uninstalled' });
    await siteNamed('beta').isDeleted();
    expect(await journal.count('lifecycleUninstalled'), 'uninstalled that came').is(1);
    await clock.advance({ days: 29 });
    await connect.beats();
    expect(await connect.purges(), 'what goes after 29 days').is([]);
    expect(await stateOf(stage, silent, told), 'what the app knows after 29 days').is([
      'active, 1 kept',
      'uninstalled, 1 kept',
    ]);
    await clock.advance({ days: 1 });
    expect(await connect.purges(), 'what goes after 30').is([told.clientKey]);
    expect(await stateOf(stage, silent, told), 'what it knows after 30').is(['active, 1 kept', 'unknown']);
  },
});
