import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/dies-in-an-uninstall',
  title: 'An uninstall that the app missed is never told again: the next install finds the data where it was',
  sources: [`${LIFECYCLE}; github.com/atlassian/figma-for-jira: uninstalled is not retried`],
  needs: ['connect', 'restart'],
  setup: asConnectApp(),
  async play(stage) {
    const { app, connect, mark, clock, faults, expect } = stage;
    const { clientKey } = await connect.installs();
    await (await mark.opensBoard()).notes('Kept');
    await faults.script('lifecycleDisabled', { kind: 'reset' });
    const { died } = connect.diesWhileInstalling('before-storing');
    await Promise.all([connect.uninstalls(), died]);
    await app.isKilledAndRestarted();
    await expectTenants(stage, { [clientKey]: 'active' });
    await clock.advance({ minutes: 1 });
    await connect.installs();
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Kept']);
    await expectInUse(stage);
  },
});
