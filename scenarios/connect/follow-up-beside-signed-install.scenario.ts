import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { SIGNED_INSTALL, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/follow-up-beside-signed-install',
  title:
    'Should follow-ups exist beside signed-install: a shared secret proves no install any more, and the next try works',
  sources: [`${SIGNED_INSTALL}: installed is signed with RS256 alone`, UNKNOWN],
  situations: ['C6'],
  needs: ['connect'],
  setup: asConnectApp({ dials: { 'connect.followUp': 'always' } }),
  async play(stage) {
    const { connect, site, faults, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    const before = await connect.installs();
    await reimport(site);
    await faults.script('lifecycleInstalled', { kind: 'answer', status: 401 });
    const attempt = await connect.triesToInstall();
    expect(attempt.outcome === 'failed' && attempt.subCode, 'what the site says').is(
      'connect.install.error.remote.host.bad.response.401',
    );
    expect(await stateOf(stage, before), 'what the app knows').is(['active, 0 kept']);
    const after = await connect.installs();
    expect(heard.map(inShort), 'what the app heard').is([
      'installed RS256 204',
      'enabled HS256 204',
      'installed HS256 401',
      'installed RS256 204',
      'enabled HS256 204',
    ]);
    expect(await stateOf(stage, before, after), 'what it knows then').is([
      'detached, 0 kept',
      'active, 0 kept',
    ]);
  },
});
