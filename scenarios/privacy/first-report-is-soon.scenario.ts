import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/first-report-is-soon',
  title:
    'Who is new to the app is reported within the hour, and then a week later, not on the hour and not at midnight',
  sources: [`${GUIDE}: report, and again after a cycle; not at midnight or the top of an hour`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, app, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 1 });
    await app.reports();
    expect((await book.of(rohit))?.reports, 'reports after an hour').is(1);
    await app.livesThrough({ days: 6, hours: 23 }, { minutes: 30 });
    expect((await book.of(rohit))?.reports, 'reports when the cycle is nearly over').is(1);
    await app.livesThrough({ hours: 3 }, { minutes: 30 });
    expect((await book.of(rohit))?.reports, 'reports when the cycle is over').is(2);
    await expectCleanBook(stage);
  },
});
