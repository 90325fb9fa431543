import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { HOST_PLUGIN } from './sources.ts';

export default scenario({
  id: 'connect/legacy-reinstall-after-purge',
  title: 'An install by an unknown clientKey at an unknown address that brings a signature proves nothing',
  sources: [
    `${HOST_PLUGIN}: the host keeps the last secret of an app that was uninstalled, and signs with it`,
  ],
  needs: ['connect', 'virtual-time'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, expect } = stage;
    const { clientKey } = await connect.installs();
    await connect.uninstalls();
    await connect.livesThrough({ days: 31 });
    await expectTenants(stage, {});
    const heard = overhear(stage);
    const attempt = await connect.triesToInstall();
    expect(heard.map(inShort), 'what the app was called with').is(['installed HS256 401']);
    expect(heard[0]?.claims.iss, 'issuer').is(clientKey);
    expect(attempt.outcome, 'what came of the install').is('failed');
    await expectTenants(stage, {});
  },
});
