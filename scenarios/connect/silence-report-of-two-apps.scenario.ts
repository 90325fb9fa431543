import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { asksForUserToken, commentsAsApp } from './by-hand.ts';
import { handmadeApp } from './handmade-app.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/silence-report-of-two-apps',
  title:
    'Of two apps that were not told of an import, one goes on under its dead identity for days; the report has every call',
  sources: [IMPORTS, 'decisions of this project: what happens in silence is reported'],
  situations: ['C11', 'C15'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, expect } = stage;
    const careless = await handmadeApp(stage, 'com.example.careless');
    const dead = await careless.isInstalled();
    const before = await connect.installs();
    const board = await mark.opensBoard();
    await reimport(site);
    for (let day = 0; day < 3; day += 1) {
      expect(await commentsAsApp(stage, dead, 'ED-1', 'Nobody reads this'), 'status').is(401);
      expect((await asksForUserToken(stage, dead, mark)).status, 'status of the token request').is(400);
      await board.triesToComment('ED-1', 'Nobody reads this either');
      await clock.advance({ days: 1 });
    }
    await careless.isInstalled();
    await connect.installs();
    await clock.advance({ days: 30 });
    expect(await connect.purges(), 'what the reference app lets go').is([before.clientKey]);
    await clock.advance({ seconds: 1 });
    expect(await commentsAsApp(stage, dead, 'ED-1', 'A month later'), 'status a month later').is(401);
    const report = (await connect.silence()).find(({ event }) => event.kind === 'import');
    const told = report?.identities.map(({ appKey, uses, verdict }) => [appKey, uses.length, verdict]);
    expect(new Map(told as [string, unknown][]).size, 'apps').is(2);
    expect(told?.toSorted(), 'what the report says').is([
      [careless.appKey, 7, 'kept-too-long'],
      [before.appKey, 1, 'as-promised'],
    ]);
    await site.showsComments('ED-1', []);
  },
});
