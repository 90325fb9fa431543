import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { HOST_PLUGIN, IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/follow-up-answer-lost',
  title:
    'The answer to a follow-up is lost and the install rolled back: tried again, the app believes the old secret once more',
  sources: [`${IMPORTS}, page 3`, `${HOST_PLUGIN}: an install without an answer is rolled back`],
  situations: ['C6', 'C8'],
  needs: ['connect', 'virtual-time'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, site, dials, faults, clock, step, expect } = stage;
    await connect.isListed();
    let before = await connect.installs();
    for (const model of ['per-app', 'per-installation']) {
      await step(`secrets ${model}`, async () => {
        await dials.turn({ 'connect.secretModel': model });
        await reimport(site);
        await faults.script('lifecycleInstalled', { kind: 'answer', status: 401 });
        await faults.script('lifecycleInstalled', { kind: 'lose-answer' });
        expect((await connect.triesToInstall()).outcome, 'what the site says').is('failed');
        await clock.advance({ minutes: 1 });
        const after = await connect.installs();
        expect(await stateOf(stage, before, after), 'what the app knows').is([
          'detached, 0 kept',
          'active, 0 kept',
        ]);
        await expectInUse(stage);
        before = after;
      });
    }
  },
});
