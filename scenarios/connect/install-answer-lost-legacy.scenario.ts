import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse, expectTenants } from './in-use.ts';
import { inShort, isSignedBy, latest, overhear } from './overhear.ts';
import { HOST_PLUGIN } from './sources.ts';

export default scenario({
  id: 'connect/install-answer-lost-legacy',
  title:
    'The answer to a re-install is lost: the site goes back to the old secret, and the app believes it once more',
  sources: [`${HOST_PLUGIN}: a failed install puts the remnant of the former one back`],
  needs: ['connect'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, faults, clock, expect } = stage;
    const { sharedSecret, clientKey } = await connect.installs();
    await connect.uninstalls();
    await clock.advance({ minutes: 1 });
    await faults.script('lifecycleInstalled', { kind: 'lose-answer' });
    expect((await connect.triesToInstall()).outcome, 'what came of it').is('failed');
    await clock.advance({ minutes: 1 });
    const heard = overhear(stage);
    await connect.installs();
    expect(heard.map(inShort), 'what the app was called with').is([
      'installed HS256 204',
      'enabled HS256 204',
    ]);
    expect(isSignedBy(sharedSecret, latest(heard, 'installed')), 'signed with the old secret').is(true);
    await expectTenants(stage, { [clientKey]: 'active' });
    await expectInUse(stage);

    await faults.script('lifecycleInstalled', { kind: 'lose-answer' });
    expect((await connect.triesToInstall()).outcome, 'what came of an upgrade').is('failed');
    await expectInUse(stage);
    await clock.advance({ minutes: 1 });
    await connect.upgrades();
    await expectInUse(stage);
  },
});
