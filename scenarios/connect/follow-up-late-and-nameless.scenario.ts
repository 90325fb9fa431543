import { scenario } from '../scenario.ts';
import { inTheLegacyEra } from './as-connect-app.ts';
import { latest, overhear } from './overhear.ts';
import { reimport } from './reimport.ts';
import { IMPORTS, UNKNOWN } from './sources.ts';

const DELAYS = { none: 0, '5-seconds': 5_000, '1-minute': 60_000 };

export default scenario({
  id: 'connect/follow-up-late-and-nameless',
  title:
    'The follow-up may come at once or a minute later, and may or may not name a person: the app believes it',
  sources: [`${IMPORTS}, page 3`, UNKNOWN],
  situations: ['C6'],
  needs: ['connect', 'virtual-time'],
  setup: inTheLegacyEra(),
  async play(stage) {
    const { connect, site, asha, dials, journal, step, expect } = stage;
    const heard = overhear(stage);
    await connect.isListed();
    await connect.installs();
    for (const subject of ['present', 'absent']) {
      for (const [delay, milliseconds] of Object.entries(DELAYS)) {
        await step(`delay ${delay}, sub ${subject}`, async () => {
          await dials.turn({ 'connect.followUpDelay': delay, 'connect.followUpSubject': subject });
          await reimport(site);
          const { clientKey } = await connect.installs();
          const calls = (await journal.exchanges('lifecycleInstalled')).slice(-2);
          const [refusedAt = 0, followedAt = 0] = calls.map(({ startedAt }) => Date.parse(startedAt));
          expect(followedAt - refusedAt, 'milliseconds in between').is(milliseconds);
          const followUp = latest(heard, 'installed');
          expect([followUp.signedWith, followUp.status], 'the follow-up').is(['HS256', 204]);
          expect(followUp.claims.sub, 'sub of the follow-up').is(
            subject === 'present' ? asha.accountId : undefined,
          );
          const active = (await connect.tenants()).filter(({ state }) => state === 'active');
          expect(
            active.map((tenant) => tenant.clientKey),
            'active installations',
          ).is([clientKey]);
        });
      }
    }
  },
});
