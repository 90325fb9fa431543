import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/stale-id-finds-the-current-one',
  title:
    'A site is imported and the app is back while a token request is under way: after the 400 the app uses the new id',
  sources: [STALE_IDS],
  situations: ['C11'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, site, mark, faults, race, journal, expect }) {
    await connect.installs();
    const board = await mark.opensBoard();
    const request = await faults.hold('exchangeAssertion');
    const commenting = board.triesToComment('ED-1', 'In spite of it all', 'user');
    await race.untilWaiting(request, 1);
    await reimport(site);
    await connect.installs();
    await request.release();
    expect((await commenting).status, 'status of the answer to Mark').is(201);
    const answers = (await journal.exchanges('exchangeAssertion')).map(({ response }) => response?.status);
    expect(answers, 'answers to token requests').is([400, 200]);
    await site.showsComments('ED-1', [{ by: 'mark', text: 'In spite of it all' }]);
    await (await mark.opensBoard()).comments('ED-1', 'And again', 'user');
    expect(await journal.count('exchangeAssertion'), 'token requests in all').is(2);
  },
});
