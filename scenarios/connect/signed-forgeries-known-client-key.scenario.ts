import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused, leavesCallsToReplay } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-forgeries-known-client-key',
  title: 'Whoever forges an install of a site that uses the app is refused, and the site goes on using it',
  sources: [`${SIGNED_INSTALL}: Atlassian itself sends forged installs to listed apps`],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect } = stage;
    const { clientKey } = await connect.installs();
    const other = await connect.installs({ site: 'beta' });
    await leavesCallsToReplay(stage);
    await expectRefused(stage, defectsOf('installed', 'install-key'));
    await expectTenants(stage, { [clientKey]: 'active', [other.clientKey]: 'active' });
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
    stage.expect(await connect.isForged('genuine'), 'what a genuine install is answered').is(204);
  },
});
