import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/legacy-follow-up-new-client-key',
  title:
    'An install by a new clientKey, signed with the secret of who is at its address, is another installation',
  sources: [`${IMPORTS}, page 3`],
  situations: ['C2', 'C6'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, mark, site, expect } = stage;
    await connect.isListed();
    const old = await connect.installs();
    await (await mark.opensBoard()).notes('Of the old installation');
    await reimport(site);
    const heard = overhear(stage);
    const { clientKey } = await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed nothing 401',
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    const followUp = latest(heard, 'installed');
    expect(followUp.claims.iss, 'issuer of the follow-up').is(clientKey);
    expect(isSignedBy(old.sharedSecret, followUp), 'signed with the old secret').is(true);
    await expectTenants(stage, { [old.clientKey]: 'detached', [clientKey]: 'active' });
    expect(await (await mark.opensBoard()).reads(), 'notes at the new installation').is([]);
    await expectInUse(stage);
  },
});
