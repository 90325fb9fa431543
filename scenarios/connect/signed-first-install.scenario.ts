import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, latest, overhear } from './overhear.ts';
import { LIFECYCLE, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/signed-first-install',
  title: 'The first install of a site is signed by Atlassian’s key and makes an installation',
  sources: [SIGNED_INSTALL, LIFECYCLE],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { app, behindTheScenes, connect, expect } = stage;
    const heard = overhear(stage);
    const { clientKey, sharedSecret } = await connect.installs();
    expect(heard.map(inShort), `what ${app.name} was called with`).is([
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    const { claims, body } = latest(heard, 'installed');
    expect([claims.iss, body.clientKey], 'issuer, and clientKey of the body').is([clientKey, clientKey]);
    expect(claims.aud, 'audience').is([behindTheScenes.app.baseUrl]);
    expect(body.sharedSecret, 'sharedSecret of the body').is(sharedSecret);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
