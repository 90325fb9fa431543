import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { LIFECYCLE } from './sources.ts';

export default scenario({
  id: 'connect/install-answer-lost-signed-install',
  title:
    'The answer to an install, a re-install and an upgrade is lost on its way: the next one sets it right',
  sources: [LIFECYCLE],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, faults, clock, step, expect } = stage;
    for (const before of ['nothing', 'an uninstall', 'an install']) {
      await step(`after ${before}`, async () => {
        if (before === 'an uninstall') await connect.uninstalls();
        await faults.script('lifecycleInstalled', { kind: 'lose-answer' });
        const { outcome } = await connect.triesToInstall();
        expect(outcome, 'what came of it').is('failed');
        await clock.advance({ minutes: 1 });
        const { clientKey } = await connect.installs();
        await expectTenants(stage, { [clientKey]: 'active' });
        await expectInUse(stage);
        await clock.advance({ minutes: 1 });
      });
    }
  },
});
