import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/back-within-the-cycle',
  title: 'Who disconnects and comes back the day after is reported when the cycle is over, and not before',
  sources: [`${GUIDE}: no reports of an account more frequently than the cycle period`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.livesThrough({ days: 3 });
    await app.forgets(mark);
    await traces.expectNone(mark);
    await app.livesThrough({ days: 1 });
    await mark.connects({ site: 'acme' });
    await app.livesThrough({ days: 2 });
    expect((await book.of(mark))?.reports, 'reports about Mark within the first cycle').is(1);
    await app.livesThrough({ days: 2 });
    expect((await book.of(mark))?.reports, 'reports about Mark after it').is(2);
    await expectCleanBook(stage);
  },
});
