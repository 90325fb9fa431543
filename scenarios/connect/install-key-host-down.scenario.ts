import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/install-key-host-down',
  title:
    'While the host of the keys is down nothing can be verified: the app asks to try later, and believes nobody',
  sources: [SIGNED_INSTALL],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, clock, expect } = stage;
    const outages = [
      { kind: 'answer', like: 'unavailable' },
      { kind: 'reset' },
      { kind: 'cut-body', bytes: 60 },
      { kind: 'answer', status: 200, body: '<html>maintenance</html>' },
    ] as const;
    for (const outage of outages) {
      await faults.script('getInstallKey', outage);
      const attempt = await connect.triesToInstall();
      expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
        'connect.install.error.remote.host.bad.response.503',
      );
      await expectTenants(stage, {});
    }
    await faults.script('getInstallKey', { kind: 'answer', status: 404, body: 'no such key' });
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why, when the key is not there').is(
      'connect.install.error.remote.host.bad.response.401',
    );
    await clock.advance({ minutes: 2 });
    const { clientKey } = await connect.installs();
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
