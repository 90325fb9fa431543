import { scenario } from '../scenario.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { instant } from './by-hand.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/oldest-retrieval-counts',
  title: 'Of what was fetched in pieces the oldest piece counts: a change of it is not missed',
  sources: [`${GUIDE}: several pieces of data have the oldest retrieval time`],
  needs: ['personal-data', 'virtual-time'],
  setup: withPersonalData(),
  async play(stage) {
    const { rohit, mark, app, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const retrievedAt = clock.now();
    await app.livesThrough({ days: 2 });
    await mark.changesEmail('marcus.meyer@example.org');
    await clock.advance({ hours: 1 });
    await rohit.opensApp();
    await app.learnsAbout(mark);
    expect((await heldOf(app, mark))?.email, 'e-mail that nobody has fetched again').isNot(
      'marcus.meyer@example.org',
    );
    await clock.advance({ days: 5 });
    await app.reports();
    expect((await book.of(mark))?.updatedAt, 'the claim about Mark').is(instant(retrievedAt));
    expect((await heldOf(app, mark))?.email, 'e-mail').is('marcus.meyer@example.org');
    await app.livesThrough({ days: 8 });
    await expectCleanBook(stage);
  },
});
