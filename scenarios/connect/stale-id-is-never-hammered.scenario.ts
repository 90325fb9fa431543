import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS, UNKNOWN } from './sources.ts';

/** An unauthorized_client may also be about the descriptor, so it is asked about again: after 1, 2 and 4 minutes. */
const REQUESTS = { invalid_grant: 1, invalid_client: 1, unauthorized_client: 4 };

export default scenario({
  id: 'connect/stale-id-is-never-hammered',
  title:
    'Whatever a 400 to a stale id says, and though the site does not say who it is: the app gives up, or asks ever more rarely',
  sources: [STALE_IDS, UNKNOWN],
  situations: ['C11'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play({ connect, site, mark, dials, faults, journal, clock, step, expect }) {
    for (const [error, requests] of Object.entries(REQUESTS)) {
      await step(`the 400 says ${error}`, async () => {
        await dials.turn({ 'connect.staleClientIdError': error });
        await connect.installs();
        const board = await mark.opensBoard();
        await reimport(site);
        await faults.script('getConsumerInfo', { kind: 'answer', status: 404 }, 100);
        const before = await journal.count('exchangeAssertion');
        for (let minute = 0; minute < 14; minute += 1) {
          const { status } = await board.triesToComment('ED-1', 'Nobody reads this', 'user');
          expect(status < 400, 'whether the app says that it worked').is(false);
          await clock.advance({ minutes: 1 });
        }
        const asked = (await journal.count('exchangeAssertion')) - before;
        expect(asked, 'token requests in fourteen minutes').is(requests);
        await faults.clear();
      });
    }
    await site.showsComments('ED-1', []);
  },
});
