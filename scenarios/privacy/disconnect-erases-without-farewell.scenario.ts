import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/disconnect-erases-without-farewell',
  title: 'Who disconnects is erased at once, and not reported any more: nothing is held, nothing is owed',
  sources: [`${GUIDE}: no report is needed when data is erased proactively`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, mark, asha, app, book, traces, expect }) {
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 6 });
    await app.forgets(mark);
    await traces.expectNone(mark);
    await app.livesThrough({ days: 24 });
    expect((await book.of(mark))?.reports, 'reports about Mark').is(1);
    expect((await book.of(rohit))?.reports, 'reports about Rohit').is(5);
    await mark.connects({ site: 'acme' });
    expect(typeof (await heldOf(app, mark))?.email, 'what is held when Mark comes back').is('string');
    await app.livesThrough({ days: 1 });
    expect((await book.of(mark))?.reports, 'reports about Mark, who is back').is(2);
  },
});
