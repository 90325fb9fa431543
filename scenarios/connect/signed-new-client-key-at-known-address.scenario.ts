import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-new-client-key-at-known-address',
  title:
    'A signed install by a new clientKey at a known address is another installation; the old one is detached',
  sources: [IMPORTS, SIGNED_INSTALL],
  situations: ['C2'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, site, expect } = stage;
    const old = await connect.installs();
    await (await mark.opensBoard()).notes('Of the old installation');
    await reimport(site);
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    await expectTenants(stage, { [old.clientKey]: 'detached', [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes at the new installation').is([]);
    const kept = (await connect.tenants()).find((one) => one.clientKey === old.clientKey);
    expect(kept?.data, 'pieces of data that are kept of the old one').is(1);
    expect(kept?.detachedAt, 'when the old one was detached').is(stage.clock.now());
    await expectInUse(stage);
  },
});
