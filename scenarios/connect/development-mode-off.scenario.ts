import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';

export default scenario({
  id: 'connect/development-mode-off',
  title:
    'Without development mode a site takes apps from the Marketplace only, and does not even fetch another',
  sources: [
    'developer.atlassian.com, getting started with Connect: development mode; UPM’s sub-codes as apps meet them',
  ],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, journal, expect } = stage;
    const heard = overhear(stage);
    await connect.configures({ developmentMode: false });
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'why the site says that it failed').is(
      'upm.pluginInstall.error.descriptor.not.from.marketplace',
    );
    expect(await journal.count('fetchDescriptor'), 'descriptors fetched').is(0);
    await connect.isListed();
    await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    await expectInUse(stage);
  },
});
