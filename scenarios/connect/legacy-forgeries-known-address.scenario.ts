import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { defectsOf, expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/legacy-forgeries-known-address',
  title: 'Before signed-install, whoever forges the follow-up of an import takes no customer over',
  sources: [`${IMPORTS}: an app "must verify" installs that alter who is at an address`],
  situations: ['C6'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, faults, site, clock, expect } = stage;
    await connect.isListed();
    const old = await connect.installs();
    await connect.upgrades();
    await reimport(site);
    // The host believes that the app took it; the app was not asked.
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 204 });
    const unheard = await connect.installs();
    await clock.advance({ minutes: 20 });
    // A secret of all sites is not replaced, so no install overtakes another.
    const defects = defectsOf('installed', 'shared-secret').filter((one) => one !== 'overtaken');
    await expectRefused(stage, defects);
    await expectTenants(stage, { [old.clientKey]: 'active' });
    expect(await connect.isForged('genuine'), 'what the genuine follow-up is answered').is(204);
    await expectTenants(stage, { [old.clientKey]: 'detached', [unheard.clientKey]: 'active' });
    await expectInUse(stage);
  },
});
