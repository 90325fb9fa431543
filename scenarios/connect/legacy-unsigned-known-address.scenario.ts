import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/legacy-unsigned-known-address',
  title: 'An unsigned install by a new clientKey at a known address is refused: that asks for the follow-up',
  sources: [IMPORTS],
  situations: ['C1'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.followUp': 'never' } }),
  async play(stage) {
    const { connect, site, expect } = stage;
    await connect.isListed();
    const { clientKey } = await connect.installs();
    await reimport(site);
    const heard = overhear(stage);
    const attempt = await connect.triesToInstall();
    expect(heard.map(inShort), 'what the app was called with').is(['installed nothing 401']);
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
      'connect.install.error.remote.host.bad.response.401',
    );
    await expectTenants(stage, { [clientKey]: 'active' });
  },
});
