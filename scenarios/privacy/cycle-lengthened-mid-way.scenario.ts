import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/cycle-lengthened-mid-way',
  title: 'A longer cycle holds from the next report of each account: nobody comes early, nobody is left out',
  sources: [`${GUIDE}: not more frequently than the cycle period`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 200 }),
  async play(stage) {
    const { rohit, person, app, crowd, dials, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ days: 3 });
    await app.learnsAbout(...crowd(100, 100));
    await app.livesThrough({ days: 3 });
    await dials.turn({ 'privacy.cyclePeriodForm': 'words', 'privacy.cyclePeriod': '15-days' });
    await app.livesThrough({ days: 40 });
    expect((await book.of(person('crowd-000000')))?.reports, 'reports of who came first').is(4);
    await expectCleanBook(stage);
  },
});
