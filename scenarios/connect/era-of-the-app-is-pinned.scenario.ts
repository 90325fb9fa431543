import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { SIGNED_INSTALL } from './sources.ts';

export default scenario({
  id: 'connect/era-of-the-app-is-pinned',
  title:
    'An app that expects Atlassian’s signature takes no install that is unsigned or signed with a secret',
  sources: [`${SIGNED_INSTALL}: how a call is signed is for the app to say, never for the caller`],
  needs: ['connect'],
  setup: asConnectApp({ dials: { 'connect.signing': 'legacy', 'connect.secretModel': 'per-app' } }),
  async play(stage) {
    const { connect, dials, site, expect } = stage;
    await connect.isListed();
    const heard = overhear(stage);
    const refused = async (calls: readonly string[]) => {
      expect((await connect.triesToInstall()).outcome, 'what came of the install').is('failed');
      expect(heard.splice(0).map(inShort), 'what the app was called with').is([...calls]);
    };
    await refused(['installed nothing 401', 'installed HS256 401']);
    await expectTenants(stage, {});
    await dials.turn({ 'connect.signing': 'signed-install' });
    const { clientKey } = await connect.installs();
    heard.splice(0);
    await dials.turn({ 'connect.signing': 'legacy' });
    await refused(['installed HS256 401']);
    await reimport(site);
    await refused(['installed nothing 401', 'installed HS256 401']);
    await dials.turn({ 'connect.signing': 'signed-install' });
    const next = await connect.installs();
    await expectTenants(stage, { [clientKey]: 'detached', [next.clientKey]: 'active' });
    await expectInUse(stage);
  },
});
