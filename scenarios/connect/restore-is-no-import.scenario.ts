import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { countOfCalls } from './count-of-calls.ts';
import { IMPORTS, STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/restore-is-no-import',
  title:
    'A backup that is restored takes the issues back to where they were; the app stays, and nobody tells it',
  sources: [IMPORTS, `${STALE_IDS}: restoring a backup is slightly different from importing a site`],
  situations: ['C18'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, journal, expect } = stage;
    const before = await connect.installs();
    const board = await mark.opensBoard();
    await board.notes('Before the backup');
    const backup = await site.exports();
    await board.comments('ED-1', 'After the backup', 'user');
    const calls = await countOfCalls(stage);
    const event = await site.restores(backup);
    await site.showsComments('ED-1', []);
    expect(event.clientKeyAfter, 'clientKey of the site').is(before.clientKey);
    expect(await connect.installation(), 'what is installed').is(before);
    expect(await countOfCalls(stage), 'lifecycle calls').is(calls);
    await board.comments('ED-1', 'After the restoration', 'user');
    await site.showsComments('ED-1', [{ by: 'mark', text: 'After the restoration' }]);
    expect(await journal.count('exchangeAssertion'), 'access tokens that were asked for').is(1);
    expect(await board.reads(), 'notes').is(['Before the backup']);
  },
});
