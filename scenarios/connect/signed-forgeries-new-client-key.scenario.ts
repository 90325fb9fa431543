import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused, REPLAYS } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-forgeries-new-client-key',
  title: 'Whoever forges an install of a site that the app has never heard of is refused',
  sources: [SIGNED_INSTALL],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, expect } = stage;
    const { clientKey } = await connect.installs({ site: 'beta' });
    // The host believes that the app took it; the app was not asked.
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 204 });
    const unheard = await connect.installs();
    const defects = defectsOf('installed', 'install-key').filter((one) => !REPLAYS.includes(one));
    await expectRefused(stage, defects);
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await connect.isForged('genuine'), 'what the genuine install is answered').is(204);
    await expectTenants(stage, { [clientKey]: 'active', [unheard.clientKey]: 'active' });
    await expectInUse(stage);
  },
});
