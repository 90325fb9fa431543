import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { asksForUserToken, commentsAsUser } from './by-hand.ts';
import { handmadeApp } from './handmade-app.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/stale-id-before-the-change',
  title:
    'In April 2020 a stale id gets a token that works, once the app is back; in July the same request gets a 400',
  sources: [`${STALE_IDS}: currently older OAuthClientIds for a site may be used`],
  situations: ['C11', 'C12'],
  needs: ['virtual-time'],
  setup: inTheLegacyEra({ clock: { mode: 'virtual', at: '2020-04-01T09:00:00Z' } }),
  async play(stage) {
    const { site, mark, clock, expect } = stage;
    const app = await handmadeApp(stage, 'com.example.careless', { listed: true });
    const before = await app.isInstalled();
    await reimport(site);
    expect((await asksForUserToken(stage, before, mark)).status, 'status while the app is gone').is(400);
    const after = await app.isInstalled();
    const stale = await asksForUserToken(stage, before, mark);
    expect(stale.status, 'status for the stale id').is(200);
    expect(await commentsAsUser(stage, after, stale, 'ED-1', 'With a stale id'), 'status').is(201);
    await site.showsComments('ED-1', [{ by: 'mark', text: 'With a stale id' }]);
    await clock.advance({ days: 91 });
    expect((await asksForUserToken(stage, before, mark)).status, 'status in July').is(400);
    const current = await asksForUserToken(stage, after, mark);
    expect(await commentsAsUser(stage, after, current, 'ED-1', 'With the id of today'), 'status').is(201);
  },
});
