import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { HOST_PLUGIN } from './sources.ts';

export default scenario({
  id: 'connect/install-timed-out-uploaded-legacy',
  title:
    'An uploaded app that took an unsigned install too late is stuck: the next one is unsigned, and it cannot tell',
  sources: [`${HOST_PLUGIN}: a first install that failed leaves nothing to sign the next one with`],
  situations: ['C7'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, faults, clock, expect } = stage;
    await faults.script('lifecycleInstalled', { kind: 'delay', milliseconds: 60_000 });
    expect((await connect.triesToInstall()).outcome, 'what came of the install').is('failed');
    const [known] = await connect.tenants();
    await clock.advance({ minutes: 5 });
    const heard = overhear(stage);
    const attempt = await connect.triesToInstall();
    expect(heard.map(inShort), 'what the app was called with').is(['installed nothing 401']);
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
      'connect.install.error.remote.host.bad.response.401',
    );
    await expectTenants(stage, { [known?.clientKey ?? '']: 'active' });
  },
});
