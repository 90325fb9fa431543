import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/licence-lapses-over-an-uninstall',
  title:
    'Who uninstalls while the licence is over and comes back within the time of retention finds everything',
  sources: [IMPORTS],
  situations: ['C4', 'C10'],
  needs: ['connect', 'virtual-time', 'configuration'],
  setup: asConnectApp({}, { retentionDays: 60 }),
  async play(stage) {
    const { connect, mark, expect } = stage;
    await connect.isListed({ paid: true, retentionDays: 60 });
    const { clientKey } = await connect.installs();
    await (await mark.opensBoard()).notes('Paid for once');
    await connect.licence('lapse');
    await connect.uninstalls();
    await connect.livesThrough({ days: 59 });
    await expectTenants(stage, { [clientKey]: 'uninstalled' });
    await connect.installs();
    await expectTenants(stage, { [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes').is(['Paid for once']);
    await expectInUse(stage);
  },
});
