import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { IMPERSONATION, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/impersonation-of-an-inactive-user',
  title:
    'For somebody whose account is deactivated there is no token: the app asks once and waits, and others go on',
  sources: [IMPERSONATION, UNKNOWN],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play({ connect, site, mark, rohit, admin, clock, journal, expect }) {
    await connect.installs();
    const board = await mark.opensBoard();
    await admin.deactivates(mark);
    for (const said of [
      'product-refusal/user-refused',
      'retry-later/rate-limited',
      'retry-later/rate-limited',
    ]) {
      const { problem } = await board.triesToComment('ED-1', 'Nobody reads this', 'user');
      expect(problem, 'what the app says').is(said);
    }
    expect(await journal.count('exchangeAssertion'), 'token requests for Mark').is(1);
    await (await rohit.opensBoard()).comments('ED-1', 'I am still here', 'user');
    await board.comments('ED-1', 'And the app is');
    await admin.reactivates(mark);
    await clock.advance({ minutes: 2 });
    await (await mark.opensBoard()).comments('ED-1', 'And so am I', 'user');
    expect(await journal.count('exchangeAssertion'), 'token requests in all').is(3);
    const { comments } = await site.issue('ED-1');
    expect(
      comments.map(({ text }) => text),
      'comments',
    ).is(['I am still here', 'And the app is', 'And so am I']);
  },
});
