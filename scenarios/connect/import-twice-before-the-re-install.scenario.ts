import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/import-twice-before-the-re-install',
  title: 'A second import before the app is back ends nothing more, and the follow-up still proves itself',
  sources: [IMPORTS],
  situations: ['C2', 'C6'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.secretModel': 'per-installation' } }),
  async play(stage) {
    const { connect, site, expect } = stage;
    await connect.isListed();
    const before = await connect.installs();
    const once = await reimport(site);
    const twice = await reimport(site);
    expect([once.ended.length, twice.ended.length], 'installations that each import ended').is([1, 0]);
    const after = await connect.installs();
    expect(after.clientKey, 'clientKey of the re-install').is(twice.clientKeyAfter);
    expect(await stateOf(stage, before, after), 'what the app knows').is([
      'detached, 0 kept',
      'active, 0 kept',
    ]);
    expect((await connect.tenants()).length, 'installations that the app lists').is(2);
  },
});
