import { scenario } from '../scenario.ts';
import { expectNoAnomalies } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/updated-erased-by-policy',
  title:
    'Told that somebody changed, an app that would rather not fetch again erases, and reports that one no more',
  sources: [`${GUIDE}: to fetch again is permitted, not required`],
  needs: ['personal-data', 'configuration', 'virtual-time'],
  setup: keepsProfiles({ configuration: { privacy: { updated: 'erase' } } }),
  async play(stage) {
    const { rohit, asha, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await asha.renames('Asha Ashdown');
    await app.livesThrough({ days: 7 });
    await traces.expectNone(asha);
    await app.livesThrough({ days: 21 });
    expect((await book.of(asha))?.reports, 'reports about Asha').is(2);
    expect((await book.of(rohit))?.reports, 'reports about Rohit').is(5);
    await app.learnsAbout(asha);
    expect((await heldOf(app, asha))?.name, 'the name, when it is wanted again').is('Asha Ashdown');
    await expectNoAnomalies(stage);
  },
});
