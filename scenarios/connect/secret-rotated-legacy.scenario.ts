import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { SHARED_SECRETS } from './sources.ts';

export default scenario({
  id: 'connect/secret-rotated-legacy',
  title:
    'Before signed-install a new secret comes in an install that the one before it signs, again and again',
  sources: [`${SHARED_SECRETS}: sites were moved to one secret by an install that the old one signed`],
  situations: ['C8'],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, clock, expect } = stage;
    const heard = overhear(stage);
    const { clientKey, sharedSecret } = await connect.installs();
    let before = sharedSecret;
    for (const _ of [1, 2, 3]) {
      await clock.advance({ minutes: 1 });
      expect(await connect.rotatesSecret(), 'whether the app took it').is(true);
      const call = latest(heard, 'installed');
      expect(
        [inShort(call), isSignedBy(before, call)],
        'the call, and whether the secret before signed it',
      ).is(['installed HS256 204', true]);
      before = String(call.body.sharedSecret);
    }
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);
  },
});
