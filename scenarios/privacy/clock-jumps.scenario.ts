import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/clock-jumps',
  title: 'A machine that sleeps for days and wakes at odd times reports when it wakes, each account once',
  sources: [`${GUIDE}: once a cycle; cope with restarts`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 100 }),
  async play(stage) {
    const { rohit, app, crowd, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ hours: 4 });
    for (const days of [3, 4.5, 7.5, 0.1, 6.9, 1, 7.9]) {
      await clock.advance({ days });
      await app.reports();
      await app.reports();
    }
    expect((await book.summary()).reports, 'reports in a month').is(5 * 101);
    await expectCleanBook(stage);
  },
});
