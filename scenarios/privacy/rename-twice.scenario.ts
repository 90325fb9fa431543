import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/rename-twice',
  title:
    'Two changes in one cycle are fetched once; one that comes just after the fetch is told a cycle later',
  sources: [`${GUIDE}: updates after the updatedAt time`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, asha, app, clock, journal, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    const fetched = await journal.count('bulkGetUsers');
    await asha.renames('Asha the First');
    await clock.advance({ hours: 1 });
    await asha.renames('Asha the Second');
    await app.livesThrough({ days: 7 });
    expect((await heldOf(app, asha))?.name, 'the name of the first week').is('Asha the Second');
    expect((await journal.count('bulkGetUsers')) - fetched, 'fetches for two changes').is(1);
    await asha.renames('Asha the Third');
    await app.livesThrough({ days: 7 });
    expect((await heldOf(app, asha))?.name, 'the name of the second week').is('Asha the Third');
    await expectCleanBook(stage);
  },
});
