import { scenario } from '../scenario.ts';
import { instant } from './by-hand.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/oldest-retrieval-counts',
  title: 'Of what was fetched in pieces the oldest piece counts: a change of it is not missed',
  sources: [`${GUIDE}: several pieces of data have the oldest retrieval time`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, app, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const retrievedAt = clock.now();
    const { nickname } = (await heldOf(app, mark)) ?? {};
    await app.livesThrough({ days: 2 });
    await mark.changesProfile({ nickname: 'marcus' });
    await clock.advance({ hours: 1 });
    await rohit.introduces(mark);
    expect((await heldOf(app, mark))?.nickname, 'nickname, which Jira does not tell').is(nickname);
    await clock.advance({ days: 5, hours: 12 });
    await app.reports();
    expect((await book.of(mark))?.updatedAt, 'the claim about Mark').is(instant(retrievedAt));
    expect((await heldOf(app, mark))?.nickname, 'nickname').is('marcus');
    await app.livesThrough({ days: 8 });
    await expectCleanBook(stage);
  },
});
