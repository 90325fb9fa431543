import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { IMPERSONATION, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/reinstalled-with-another-id',
  title:
    'Uninstalled and installed again: the clientKey is the same, the oauthClientId may not be, and no old token is used',
  sources: [IMPERSONATION, UNKNOWN],
  situations: ['C11'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, mark, dials, journal, step, expect }) {
    let before = await connect.installs();
    for (const position of ['changes', 'stays']) {
      await step(`connect.reinstallClientId = ${position}`, async () => {
        await dials.turn({ 'connect.reinstallClientId': position });
        const board = await mark.opensBoard();
        await board.comments('ED-1', 'Before', 'user');
        const asked = await journal.count('exchangeAssertion');
        await connect.uninstalls();
        expect((await board.triesToComment('ED-1', 'In between', 'user')).problem, 'in between').is(
          'unverified/installation-ended',
        );
        const after = await connect.installs();
        expect(after.clientKey, 'clientKey').is(before.clientKey);
        const isSame = after.oauthClientId === before.oauthClientId;
        expect(isSame, 'whether the oauthClientId is the same').is(position === 'stays');
        await (await mark.opensBoard()).comments('ED-1', 'After', 'user');
        expect(await journal.count('exchangeAssertion'), 'tokens asked for').is(asked + 1);
        const statuses = (await journal.exchanges('exchangeAssertion')).map(
          ({ response }) => response?.status,
        );
        expect(statuses.includes(400), 'whether a stale id was used').is(false);
        before = after;
      });
    }
  },
});
