import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { overhear, sendsToApp } from './overhear.ts';
import { HOST_PLUGIN } from './sources.ts';

export default scenario({
  id: 'connect/enabled-arrives-late',
  title: 'enabled and disabled arrive in the wrong order, or after the uninstall: the newest word counts',
  sources: [`${HOST_PLUGIN}: both are sent on the side, and nobody waits for them`],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, clock, expect } = stage;
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    await clock.advance({ minutes: 1 });
    await connect.disables();
    await clock.advance({ minutes: 1 });
    await connect.enables();
    const [, enabledFirst, disabled, enabledThen] = heard.map(({ request }) => request);
    if (!enabledFirst || !disabled || !enabledThen) throw new Error('the app was not called');
    expect(await sendsToApp(stage, disabled), 'a late disabled').is(204);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
    await clock.advance({ minutes: 1 });
    await connect.uninstalls();
    for (const late of [disabled, enabledFirst, enabledThen]) await sendsToApp(stage, late);
    await expectTenants(stage, { [clientKey]: 'uninstalled' });
  },
});
