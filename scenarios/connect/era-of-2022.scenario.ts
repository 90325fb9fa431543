import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { SECRETS_APART, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/era-of-2022',
  title: 'In a world of 2022 installs are signed by Atlassian’s key, and each site has a secret of its own',
  sources: [SIGNED_INSTALL, SECRETS_APART],
  situations: ['C8'],
  needs: ['connect'],
  setup: asConnectApp({ clock: { mode: 'virtual', at: '2022-03-10T09:00:00Z' } }),
  async play(stage) {
    const { connect, expect } = stage;
    await connect.isListed();
    const heard = overhear(stage);
    const acme = await connect.installs();
    const beta = await connect.installs({ site: 'beta' });
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'enabled HS256 204',
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(acme.sharedSecret === beta.sharedSecret, 'whether both sites have one secret').is(false);
    await expectInUse(stage);
    await expectInUse(stage, { site: 'beta' });
  },
});
