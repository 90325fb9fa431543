import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { changesDescriptor } from './changes-descriptor.ts';
import { IMPERSONATION } from './sources.ts';

export default scenario({
  id: 'connect/impersonation-without-its-scope',
  title:
    'Without ACT_AS_USER there are no tokens, which the app tells its owner; an upgrade with the scope cures it',
  sources: [`${IMPERSONATION}; community.developer.atlassian.com/t/29848 (the words)`],
  needs: ['connect', 'virtual-time'],
  setup: asConnectApp(),
  async play(stage) {
    const { connect, mark, clock, journal, expect } = stage;
    changesDescriptor(stage, { scopes: ['READ', 'WRITE'] });
    await connect.installs();
    const board = await mark.opensBoard();
    const { problem } = await board.triesToComment('ED-1', 'Nobody reads this', 'user');
    expect(problem, 'what the app says').is('fix-configuration/impersonation-not-allowed');
    const [refused] = await journal.exchanges('exchangeAssertion');
    expect(refused?.response?.body, 'what the server says').is({
      error: 'unauthorized_client',
      error_description: 'The authenticated client is not authorized to use this authorization grant type',
    });
    await board.triesToComment('ED-1', 'Nobody reads this either', 'user');
    expect(await journal.count('exchangeAssertion'), 'token requests').is(1);
    await board.comments('ED-1', 'The app itself can');
    changesDescriptor(stage, {});
    await connect.upgrades();
    await clock.advance({ minutes: 2 });
    await (await mark.opensBoard()).comments('ED-1', 'And now as Mark', 'user');
  },
});
