import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/legacy-known-client-key',
  title: 'Before signed-install, an install by a known clientKey is signed with the secret of the one before',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, mark, expect } = stage;
    const first = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before');
    const heard = overhear(stage);
    const second = await connect.upgrades();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    expect(isSignedBy(first.sharedSecret, latest(heard, 'installed')), 'signed with the secret before').is(
      true,
    );
    expect(second.sharedSecret, 'secret after the upgrade, which is not a new one').is(first.sharedSecret);
    await expectTenants(stage, { [first.clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept before']);
    await expectInUse(stage);
  },
});
