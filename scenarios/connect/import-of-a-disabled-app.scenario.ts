import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-of-a-disabled-app',
  title: 'An app that is disabled misses the uninstalled alone, and is enabled when it is installed again',
  sources: [IMPORTS],
  situations: ['C15'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, expect } = stage;
    const before = await connect.installs();
    await connect.disables();
    await expectTenants(stage, { [before.clientKey]: 'disabled' });
    await reimport(site);
    const report = (await connect.silence()).find(({ event }) => event.kind === 'import');
    const unsent = report?.callbacks.map(({ callback }) => callback);
    expect(unsent, 'callbacks that the app did not get').is(['uninstalled']);
    const after = await connect.installs();
    expect(after.state, 'the new installation').is('enabled');
    await expectTenants(stage, { [before.clientKey]: 'detached', [after.clientKey]: 'active' });
    await expectInUse(stage);
  },
});
