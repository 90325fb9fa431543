import { scenario } from '../scenario.ts';
import { asConnectApp } from './as-connect-app.ts';
import { reimport } from './reimport.ts';
import { STALE_IDS } from './sources.ts';

export default scenario({
  id: 'connect/import-leaves-other-sites-alone',
  title:
    'While one site is imported and its app is back, pages and tokens of another site go on as if nothing were',
  sources: [STALE_IDS],
  situations: ['C5'],
  needs: ['connect'],
  setup: asConnectApp(),
  async play({ connect, site, siteNamed, mark, journal, expect }) {
    await connect.installs();
    await connect.installs({ site: 'beta' });
    const beta = await mark.opensBoard({ site: 'beta' });
    await beta.notes('Of beta');
    await beta.comments('BE-1', 'Before', 'user');
    await reimport(site);
    await beta.comments('BE-1', 'In between', 'user');
    await connect.installs();
    await beta.comments('BE-1', 'After', 'user');
    expect(await beta.reads(), 'notes').is(['Of beta']);
    expect(await journal.count('exchangeAssertion'), 'tokens that were asked for').is(1);
    await siteNamed('beta').showsComments('BE-1', [
      { by: 'mark', text: 'Before' },
      { by: 'mark', text: 'In between' },
      { by: 'mark', text: 'After' },
    ]);
  },
});
