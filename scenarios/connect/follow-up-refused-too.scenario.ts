import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SECRETS_APART } from './sources.ts';

export default scenario({
  id: 'connect/follow-up-refused-too',
  title:
    'An app that missed its latest secret cannot check the follow-up either: the install fails, and nothing changed',
  sources: [`${IMPORTS}, page 3`, `${SECRETS_APART}; that a second refusal ends the install is inferred`],
  situations: ['C6'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.secretModel': 'per-installation' } }),
  async play(stage) {
    const { connect, site, mark, faults, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const before = await connect.installs();
    await (await mark.opensBoard()).notes('Nobody may lose this');
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 503 });
    expect(await connect.rotatesSecret(), 'whether the app took the new secret').is(false);
    await reimport(site);
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'what the site says').is(
      'connect.install.error.remote.host.bad.response.401',
    );
    expect(heard.map(inShort), 'what the app heard').is([
      'installed nothing 204',
      'enabled HS256 204',
      'installed nothing 401',
      'installed HS256 401',
    ]);
    expect(await stateOf(stage, before), 'what the app knows').is(['active, 1 kept']);
    expect((await connect.tenants()).length, 'installations that the app lists').is(1);
  },
});
