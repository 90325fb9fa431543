import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/reinstall-legacy',
  title: 'Installed again after an uninstall, the call is signed with the old secret and brings the new one',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, mark, clock, expect } = stage;
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before');
    await connect.uninstalls();
    await clock.advance({ days: 3 });
    const heard = overhear(stage);
    const after = await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    const installed = latest(heard, 'installed');
    expect(isSignedBy(before.sharedSecret, installed), 'signed with the old secret').is(true);
    expect(installed.body.sharedSecret, 'secret in the body').is(after.sharedSecret);
    expect(after.sharedSecret === before.sharedSecret, 'whether the secret stayed').is(false);
    expect(isSignedBy(after.sharedSecret, latest(heard, 'enabled')), 'enabled, signed with the new one').is(
      true,
    );
    await expectTenants(stage, { [before.clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept before']);
    await expectInUse(stage);
  },
});
