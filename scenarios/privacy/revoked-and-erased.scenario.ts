import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FAILURES } from './sources.ts';

export default scenario({
  id: 'privacy/revoked-and-erased',
  title:
    'The token is refused since its person revoked the grant: that person is erased, the others are reported',
  sources: [`${FAILURES}: (a) delete the personal data of the account that the call was made on behalf of`],
  situations: ['P5'],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({ configuration: { privacy: { revoked: 'erase' } } }),
  async play({ rohit, mark, asha, app, clock, book, traces, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await rohit.revokesApp();
    await clock.advance({ minutes: 30 });
    expect((await app.reports()).reported, 'accounts that the first run reports').is(2);
    await app.livesThrough({ days: 15 });
    expect(await heldOf(app, rohit), 'what is held of Rohit').is(undefined);
    await traces.expectNone(rohit);
    expect((await book.of(rohit))?.reports, 'reports about Rohit').is(undefined);
    expect((await book.of(mark))?.reports, 'reports about Mark').is(3);
    expect((await book.of(asha))?.reports, 'reports about Asha').is(3);
  },
});
