import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/forged-uninstall-signed-install',
  title:
    'Whoever forges an uninstall, an enabled or a disabled is refused, and the site goes on using the app',
  sources: [SIGNED_INSTALL],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, clock, expect } = stage;
    const { clientKey } = await connect.installs();
    const other = await connect.installs({ site: 'beta' });
    // The token of the first uninstall is over in the end; that of the second is not.
    for (const minutes of [20, 1]) {
      await connect.uninstalls();
      await clock.advance({ minutes });
      await connect.installs();
    }
    await expectRefused(stage, defectsOf('uninstalled', 'install-key'), { event: 'uninstalled' });
    await expectRefused(stage, defectsOf('disabled', 'shared-secret'), { event: 'disabled' });
    await expectTenants(stage, { [clientKey]: 'active', [other.clientKey]: 'active' });
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
    await connect.disables();
    await expectRefused(stage, defectsOf('enabled', 'shared-secret'), { event: 'enabled' });
    await expectTenants(stage, { [clientKey]: 'disabled', [other.clientKey]: 'active' });
    expect(await connect.isForged('genuine', { event: 'uninstalled' }), 'a genuine uninstall').is(204);
    await expectTenants(stage, { [clientKey]: 'uninstalled', [other.clientKey]: 'active' });
  },
});
