import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS, UNKNOWN } from './sources.ts';

export default scenario({
  id: 'connect/cached-token-lives-on',
  title:
    'Where a token outlives an import it is used until the app is installed again, and not a moment longer',
  sources: [STALE_IDS, UNKNOWN],
  situations: ['C11'],
  needs: ['connect'],
  setup: asConnectApp({ dials: { 'connect.userTokensAfterImport': 'live-on' } }),
  async play({ connect, site, mark, journal, expect }) {
    await connect.installs();
    const board = await mark.opensBoard();
    await board.comments('ED-1', 'Before', 'user');
    await reimport(site);
    await board.comments('ED-1', 'In between', 'user');
    expect(await journal.count('exchangeAssertion'), 'tokens asked for so far').is(1);
    await connect.installs();
    await (await mark.opensBoard()).comments('ED-1', 'After', 'user');
    expect(await journal.count('exchangeAssertion'), 'tokens asked for in all').is(2);
    const tokens = (await journal.exchanges('addComment')).map(
      ({ request }) => request.headers.authorization,
    );
    expect(tokens[0] === tokens[1], 'whether the second comment bears the token of the first').is(true);
    expect(tokens[1] === tokens[2], 'whether the third does').is(false);
  },
});
