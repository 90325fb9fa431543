import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { isSignedBy, latest, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, SECRETS_APART, SHARED_SECRETS } from './sources.ts';

export default scenario({
  id: 'connect/secrets-shared-and-apart',
  title:
    'One secret for all sites, then one for each, and back: each time the follow-up is signed with the old one',
  sources: [
    SHARED_SECRETS,
    SECRETS_APART,
    `${IMPORTS}, page 3: assume that the secrets can be different per site`,
  ],
  situations: ['C8'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, site, mark, dials, step, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    let here = await connect.installs();
    const beta = await connect.installs({ site: 'beta' });
    expect(beta.sharedSecret === here.sharedSecret, 'whether both sites have one secret').is(true);
    for (const [model, isShared] of [
      ['per-installation', false],
      ['per-installation', false],
      ['per-app', true],
    ] as const) {
      await step(`secrets ${model}`, async () => {
        await dials.turn({ 'connect.secretModel': model });
        if (isShared) await connect.rotatesSecret();
        const before = (await connect.installation()) ?? here;
        await reimport(site);
        const attempt = await connect.triesToInstall();
        expect(attempt.outcome, 'what comes of the install').is('installed');
        here = (await connect.installation()) ?? here;
        const followUp = latest(heard, 'installed');
        expect(isSignedBy(before.sharedSecret, followUp), 'whether the old secret signed it').is(true);
        expect(here.sharedSecret === beta.sharedSecret, 'whether both sites have one secret').is(isShared);
        expect(await stateOf(stage, before, here, beta), 'what the app knows').is([
          'detached, 0 kept',
          'active, 0 kept',
          'active, 0 kept',
        ]);
        await (await mark.opensBoard()).comments('ED-1', `With secrets ${model}`);
        await (await mark.opensBoard({ site: 'beta' })).comments('BE-1', `With secrets ${model}`);
      });
    }
  },
});
