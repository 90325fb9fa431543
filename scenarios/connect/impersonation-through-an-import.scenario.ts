import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { stateOf } from './known-tenants.ts';
import { reimport } from './reimport.ts';
import { IMPERSONATION, STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/impersonation-through-an-import',
  title:
    'Acting as Mark before, during and after an import: one token before, one refused request during, one token after',
  sources: [STALE_IDS, IMPERSONATION],
  situations: ['C11', 'C14'],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, site, mark, clock, journal, expect } = stage;
    const before = await connect.installs();
    const board = await mark.opensBoard();
    await board.comments('ED-1', 'The first', 'user');
    await board.comments('ED-1', 'The second, with the same token', 'user');
    expect(await journal.count('exchangeAssertion'), 'tokens asked for before').is(1);
    await clock.advance({ minutes: 1 });
    await reimport(site);
    await clock.advance({ minutes: 1 });
    const during = await board.triesToComment('ED-1', 'With a token of before', 'user');
    expect(during.problem, 'what the app says during').is('product-refusal/identity-dead');
    const asked = await journal.exchanges('exchangeAssertion');
    expect(
      asked.map(({ response }) => response?.status),
      'answers to token requests',
    ).is([200, 400]);
    const sent = await journal.count('addComment');
    for (const as of ['user', 'app', 'user', 'app'] as const) {
      const again = await board.triesToComment('ED-1', 'Once more', as);
      expect(again.problem, `what the app says to another try as the ${as}`).is(
        'product-refusal/installation-replaced',
      );
    }
    expect(await journal.count('exchangeAssertion'), 'token requests after all of that').is(2);
    expect(await journal.count('addComment'), 'comments that were tried after that').is(sent);
    const after = await connect.installs();
    await (await mark.opensBoard()).comments('ED-1', 'The third, after the import', 'user');
    expect(await journal.count('exchangeAssertion'), 'token requests in all').is(3);
    expect((await board.triesToComment('ED-1', 'From the old page', 'user')).problem, 'to the old page').is(
      'unverified/installation-ended',
    );
    expect(await stateOf(stage, before, after), 'what the app knows').is([
      'detached, 0 kept',
      'active, 0 kept',
    ]);
    const comments = ['The first', 'The second, with the same token', 'The third, after the import'];
    await site.showsComments(
      'ED-1',
      comments.map((text) => ({ by: 'mark', text })),
    );
  },
});
