import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { HOST_PLUGIN, IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-story-legacy-uploaded',
  title:
    'For an uploaded app no follow-up comes, so it cannot be installed again; once it is listed, it can be',
  sources: [
    `${IMPORTS}, page 3: it only works for apps installed via the Marketplace`,
    `${HOST_PLUGIN}: the words`,
  ],
  situations: ['C7'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.secretModel': 'per-installation' } }),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const heard = overhear(stage);
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before the import');
    await reimport(site);
    expect(await connect.triesToInstall(), 'what the site says').is({
      outcome: 'failed',
      subCode: 'connect.install.error.remote.host.bad.response.401',
      message:
        'The app host returned HTTP response code 401 when we tried to contact it during installation. Please try again later or contact the app vendor.',
    });
    expect(heard.map(inShort), 'what the app heard').is([
      'installed nothing 204',
      'enabled HS256 204',
      'installed nothing 401',
    ]);
    expect(await connect.installation(), 'what is installed').is(undefined);
    expect(await stateOf(stage, before), 'what the app knows').is(['active, 1 kept']);
    await connect.isListed();
    const after = await connect.installs();
    expect(await stateOf(stage, before, after), 'what the app knows then').is([
      'detached, 1 kept',
      'active, 0 kept',
    ]);
  },
});
