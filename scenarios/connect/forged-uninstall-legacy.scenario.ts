import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { defectsOf, expectRefused } from './forgeries.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { JWT_GUIDE, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/forged-uninstall-legacy',
  title:
    'The same before signed-install: an uninstall, too, is signed with the secret of its site or refused',
  sources: [LIFECYCLE, JWT_GUIDE],
  needs: ['connect'],
  setup: inTheLegacyEra(),
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
    await expectRefused(stage, defectsOf('uninstalled', 'shared-secret'), { event: 'uninstalled' });
    await expectRefused(stage, defectsOf('disabled', 'shared-secret'), { event: 'disabled' });
    await expectTenants(stage, { [clientKey]: 'active', [other.clientKey]: 'active' });
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
    expect(await connect.isForged('genuine', { event: 'uninstalled' }), 'a genuine uninstall').is(204);
    await expectTenants(stage, { [clientKey]: 'uninstalled', [other.clientKey]: 'active' });
  },
});
