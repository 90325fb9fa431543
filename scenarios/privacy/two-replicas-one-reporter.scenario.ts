import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/two-replicas-one-reporter',
  title: 'Two instances of the app run the job at the same moment, and each account is reported once',
  sources: [`${GUIDE}: not more often than the cycle`],
  needs: ['personal-data', 'replicas', 'virtual-time'],
  setup: keepsProfiles({ crowd: 200 }),
  async play(stage) {
    const { rohit, app, crowd, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(200));
    const second = await app.addsReplica();
    for (let week = 1; week <= 4; week += 1) {
      await clock.advance({ hours: 2 });
      await Promise.all([app.reports(0), app.reports(second)]);
      await Promise.all([app.reports(second), app.reports(0)]);
      expect((await book.summary()).reports, `reports in ${week} weeks`).is(201 * week);
      await clock.advance({ days: 7 });
    }
    await expectCleanBook(stage);
  },
});
