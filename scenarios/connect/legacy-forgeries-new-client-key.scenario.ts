import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { defectsOf, expectRefused, REPLAYS } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { JWT_GUIDE } from './sources.ts';

/** An unsigned first install is what a genuine host sends; and there is no earlier call to send again. */
const NOT_FORGED: readonly string[] = ['unsigned', ...REPLAYS];

export default scenario({
  id: 'connect/legacy-forgeries-new-client-key',
  title: 'Before signed-install, an install of an unknown site is unsigned or nothing',
  sources: [JWT_GUIDE],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, faults, expect } = stage;
    const { clientKey } = await connect.installs({ site: 'beta' });
    // The host believes that the app took it; the app was not asked.
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 204 });
    await connect.installs();
    const defects = defectsOf('installed', 'shared-secret').filter((one) => !NOT_FORGED.includes(one));
    await expectRefused(stage, defects);
    expect(await connect.isForged('genuine'), 'the answer to a signature that nobody can verify').is(401);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage, { site: 'beta' });
  },
});
