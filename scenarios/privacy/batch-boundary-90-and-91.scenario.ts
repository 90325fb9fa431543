import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/batch-boundary-90-and-91',
  title: 'However many people there are, the app reports all of them, ninety at a time and none twice',
  sources: [`${GUIDE}: at most 90 accounts a request`, 'the mistake of three public apps: only the first 90'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 813 }),
  async play(stage) {
    const { rohit, app, crowd, clock, book, journal, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await clock.advance({ hours: 1 });
    await app.reports();
    let known = 0;
    let requests = await journal.count('reportAccounts');
    for (const count of [0, 1, 90, 91, 180, 451]) {
      if (count > 0) await app.learnsAbout(...crowd(count, known));
      await clock.advance({ hours: 1 });
      await app.reports();
      known += count;
      const now = await journal.count('reportAccounts');
      expect(now - requests, `requests for ${count} accounts`).is(Math.ceil(count / 90));
      requests = now;
      expect((await book.summary()).accounts, 'accounts in the book').is(known + 1);
    }
    await app.livesThrough({ days: 15 });
    expect((await book.summary()).reports, 'reports in the book').is(3 * (known + 1));
    await expectCleanBook(stage);
  },
});
