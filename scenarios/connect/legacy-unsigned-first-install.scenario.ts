import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/legacy-unsigned-first-install',
  title:
    'In the years before signed-install the first install is not signed, and what follows is, with its secret',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, expect } = stage;
    const heard = overhear(stage);
    const { clientKey, sharedSecret } = await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed nothing 204',
      'enabled HS256 204',
    ]);
    expect(isSignedBy(sharedSecret, latest(heard, 'enabled')), 'signed with the secret of the install').is(
      true,
    );
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
