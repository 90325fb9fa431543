import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { stateOf } from './known-tenants.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/import-story-signed-uploaded',
  title:
    'With signed-install even an uploaded app is installed again after an import: no follow-up is needed',
  sources: [SIGNED_INSTALL, `${IMPORTS}; that nothing more is needed is inferred`],
  situations: ['C2', 'C7'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, expect } = stage;
    const heard = overhear(stage);
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Kept before the import');
    await reimport(site);
    const after = await connect.installs();
    expect(after.listing, 'where the app comes from').is('private');
    expect(heard.map(inShort), 'what the app heard').is([
      'installed RS256 204',
      'enabled HS256 204',
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(after.sharedSecret === before.sharedSecret, 'whether both have one secret').is(false);
    expect(await (await mark.opensBoard()).reads(), 'notes at the new installation').is([]);
    await expectInUse(stage);
    expect(await stateOf(stage, before, after), 'what the app knows').is([
      'detached, 1 kept',
      'active, 0 kept',
    ]);
  },
});
