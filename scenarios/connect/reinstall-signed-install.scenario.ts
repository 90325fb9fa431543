import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { LIFECYCLE, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/reinstall-signed-install',
  title: 'An app that is uninstalled and installed again keeps its clientKey, and the data of its site',
  sources: [LIFECYCLE, SIGNED_INSTALL],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, expect } = stage;
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before');
    await connect.uninstalls();
    await connect.livesThrough({ days: 29 });
    const heard = overhear(stage);
    const after = await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(after.clientKey, 'clientKey').is(before.clientKey);
    expect(after.sharedSecret === before.sharedSecret, 'whether the secret stayed').is(false);
    await expectTenants(stage, { [before.clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept before']);
    await expectInUse(stage);
  },
});
