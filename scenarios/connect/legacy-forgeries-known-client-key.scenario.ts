import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { defectsOf, expectRefused, leavesCallsToReplay } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { JWT_GUIDE } from './sources.ts';

export default scenario({
  id: 'connect/legacy-forgeries-known-client-key',
  title: 'Before signed-install, whoever forges an install of a site that uses the app is refused',
  sources: [JWT_GUIDE],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, expect } = stage;
    const { clientKey } = await connect.installs();
    const other = await connect.installs({ site: 'beta' });
    await leavesCallsToReplay(stage);
    await expectRefused(stage, defectsOf('installed', 'shared-secret'));
    await expectTenants(stage, { [clientKey]: 'active', [other.clientKey]: 'active' });
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
    expect(await connect.isForged('genuine'), 'what a genuine install is answered').is(204);
  },
});
