import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { defectsOf, expectRefused, leavesCallsToReplay } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-forgeries-known-address',
  title: 'Whoever forges an install by a new clientKey at the address of a customer takes nothing over',
  sources: [SIGNED_INSTALL, `${IMPORTS}: an app "must verify" installs that alter who is at an address`],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, site, expect } = stage;
    const old = await connect.installs();
    await leavesCallsToReplay(stage);
    await reimport(site);
    // The host believes that the app took it; the app was not asked.
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 204 });
    const unheard = await connect.installs();
    await expectRefused(stage, defectsOf('installed', 'install-key'));
    await expectTenants(stage, { [old.clientKey]: 'active' });
    expect(await connect.isForged('genuine'), 'what the genuine install is answered').is(204);
    await expectTenants(stage, { [old.clientKey]: 'detached', [unheard.clientKey]: 'active' });
    await expectInUse(stage);
  },
});
