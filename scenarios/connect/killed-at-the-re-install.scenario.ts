import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { expectInUse } from './in-use.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPORTS } from './sources.ts';

export default scenario({
  id: 'connect/killed-at-the-re-install',
  title:
    'After an import the app dies in the middle of the re-install, before or after storing: old and new are never mixed',
  sources: [IMPORTS],
  situations: ['C2'],
  needs: ['connect', 'restart', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, app, step, expect } = stage;
    let before = await connect.installs();
    for (const moment of ['before-storing', 'after-storing'] as const) {
      await step(`it dies ${moment}`, async () => {
        await (await mark.opensBoard()).notes(`Before it dies ${moment}`);
        await reimport(site);
        const { died } = connect.diesWhileInstalling(moment);
        const [attempt] = await Promise.all([connect.triesToInstall(), died]);
        expect(attempt.outcome, 'what the site says').is('failed');
        await app.isKilledAndRestarted();
        const known = moment === 'before-storing' ? 'active, 1 kept' : 'detached, 1 kept';
        expect(await stateOf(stage, before), 'what the app knows').is([known]);
        await clock.advance({ minutes: 1 });
        const after = await connect.installs();
        expect(await stateOf(stage, before, after), 'what it knows in the end').is([
          'detached, 1 kept',
          'active, 0 kept',
        ]);
        expect(await (await mark.opensBoard()).reads(), 'notes').is([]);
        await expectInUse(stage);
        before = after;
      });
    }
  },
});
