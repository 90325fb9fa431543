import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, latest, overhear } from './overhear.ts';
import { LIFECYCLE, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-known-client-key',
  title: 'An install by a clientKey that is known updates its installation, and its data stays',
  sources: [SIGNED_INSTALL, LIFECYCLE],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, expect } = stage;
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before');
    const heard = overhear(stage);
    expect(await connect.rotatesSecret(), 'whether the app took the new secret').is(true);
    await connect.upgrades();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(latest(heard, 'installed').body.clientKey, 'clientKey').is(before.clientKey);
    expect(latest(heard, 'installed').body.sharedSecret === before.sharedSecret, 'the old secret').is(false);
    await expectTenants(stage, { [before.clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept before']);
    await expectInUse(stage);
  },
});
