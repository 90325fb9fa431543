import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { HOST_PLUGIN, LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/install-timed-out-signed-install',
  title: 'The app answers an install too late: the site rolls it back, and a second try sets both right',
  sources: [LIFECYCLE, HOST_PLUGIN],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, clock, expect } = stage;
    await faults.script('lifecycleInstalled', { kind: 'delay', milliseconds: 60_000 });
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
      'connect.install.error.remote.host.timeout',
    );
    expect(await connect.installation(), 'what is installed then').is(undefined);
    await clock.advance({ minutes: 5 });
    const { clientKey } = await connect.installs();
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
