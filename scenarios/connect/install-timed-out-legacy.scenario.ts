import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { HOST_PLUGIN, IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/install-timed-out-legacy',
  title:
    'Before signed-install a listed app that took an install too late is reached by the follow-up of the next',
  sources: [HOST_PLUGIN, IMPORTS],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, faults, clock, expect } = stage;
    await connect.isListed();
    await faults.script('lifecycleInstalled', { kind: 'delay', milliseconds: 60_000 });
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
      'connect.install.error.remote.host.timeout',
    );
    await clock.advance({ minutes: 5 });
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    // To the host it is a first install again; to the app the clientKey is known, and anybody could have sent it.
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed nothing 401',
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
