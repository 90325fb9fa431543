import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { overhear } from './overhear.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/default-groups-missing',
  title: 'A site without default groups takes no app; to make a group does not help, to designate one does',
  sources: [STALE_IDS],
  situations: ['C20'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, expect } = stage;
    const heard = overhear(stage);
    await connect.configures({ groups: ['site-admins'], defaultGroups: [] });
    const said = async () => {
      const attempt = await connect.triesToInstall();
      return attempt.outcome === 'failed' ? attempt.message : 'installed';
    };
    const words =
      'The app "fauxlassian.reference" could not be installed as your site has not defined all of the required default groups. This affects the installation of all apps. Please see http://go.atlassian.com/nodefaultgroup for further information.';
    expect(await said(), 'what the site says').is(words);
    await connect.configures({ groups: ['site-admins', 'jira-software-users'] });
    expect(await said(), 'what it says once there is a group').is(words);
    expect(heard.length, 'calls of the app so far').is(0);
    await connect.configures({ defaultGroups: ['jira-software-users'] });
    const { clientKey } = await connect.installs();
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
