import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { SHARED_SECRETS, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/era-of-2020',
  title: 'In a world of 2020 first installs are unsigned, and a listed app has one secret for all its sites',
  sources: [SIGNED_INSTALL, SHARED_SECRETS],
  situations: ['C8'],
  needs: ['connect'],
  setup: asConnectApp({ clock: { mode: 'virtual', at: '2020-10-01T09:00:00Z' } }, { era: 'legacy' }),
  async play(stage) {
    const { connect, expect } = stage;
    await connect.isListed();
    const heard = overhear(stage);
    const acme = await connect.installs();
    const beta = await connect.installs({ site: 'beta' });
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed nothing 204',
      'enabled HS256 204',
      'installed nothing 204',
      'enabled HS256 204',
    ]);
    expect(acme.sharedSecret === beta.sharedSecret, 'whether both sites have one secret').is(true);
    expect(acme.clientKey === beta.clientKey, 'whether they have one clientKey').is(false);
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
  },
});
