import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SHARED_SECRETS } from './sources.ts';

export default scenario({
  id: 'connect/legacy-follow-up-unverifiable',
  title: 'A follow-up that is signed with a secret which the app never had from this address is refused',
  sources: [IMPORTS, SHARED_SECRETS],
  situations: ['C8'],
  needs: ['connect'],
  setup: inTheLegacyEra({ dials: { 'connect.secretModel': 'per-installation' } }),
  async play(stage) {
    const { connect, dials, site, expect } = stage;
    await connect.isListed();
    const { clientKey, sharedSecret } = await connect.installs();
    await reimport(site);
    // In 2018 listed apps got one secret for all their sites, by an install that this app did not get any more.
    await dials.turn({ 'connect.secretModel': 'per-app' });
    const heard = overhear(stage);
    const attempt = await connect.triesToInstall();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed nothing 401',
      'installed HS256 401',
    ]);
    expect(isSignedBy(sharedSecret, latest(heard, 'installed')), 'signed with the secret it has').is(false);
    expect(attempt.outcome === 'failed' && attempt.message, 'what the site says').is(
      'The app host returned HTTP response code 401 when we tried to contact it during installation. Please try again later or contact the app vendor.',
    );
    await expectTenants(stage, { [clientKey]: 'active' });
  },
});
