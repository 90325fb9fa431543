import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { tenantOf } from './known-tenants.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/recipe-of-the-thread',
  title:
    'The recipe: a vendor-first site, install, export, import into the same site, re-install, and impersonation works',
  sources: [`${STALE_IDS}: "Testing your app?"`],
  situations: ['C14'],
  needs: ['connect'],
  setup: inTheLegacyEra({ clock: { mode: 'virtual', at: '2020-05-20T09:00:00Z' } }),
  async play(stage) {
    const { connect, site, mark, journal, expect } = stage;
    await connect.configures({ vendorFirst: true });
    await connect.isListed();
    const before = await connect.installs();
    await (await mark.opensBoard()).comments('ED-1', 'Step 3: the app is installed', 'user');
    const event = await site.imports(await site.exports());
    expect(await connect.installation(), 'step 5: what is installed').is(undefined);
    expect(event.clientKeyAfter === before.clientKey, 'step 5: whether the clientKey is the same').is(false);
    const after = await connect.installs();
    expect((await tenantOf(stage, after)).oauthClientId, 'step 6: the id that the app uses').is(
      after.oauthClientId,
    );
    expect(after.oauthClientId === before.oauthClientId, 'whether it is the old one').is(false);
    await (await mark.opensBoard()).comments('ED-1', 'Step 7: acting as Mark', 'user');
    await site.showsComments('ED-1', [
      { by: 'mark', text: 'Step 3: the app is installed' },
      { by: 'mark', text: 'Step 7: acting as Mark' },
    ]);
    const statuses = (await journal.exchanges('exchangeAssertion')).map(({ response }) => response?.status);
    expect(statuses, 'answers to token requests').is([200, 200]);
  },
});
