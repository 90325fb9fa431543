import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/cycle-shortened-mid-way',
  title:
    'A shorter cycle is in force for everybody from the answer that says so, also for those not in that report',
  sources: [`${GUIDE}: "a different cycle period that you must follow instead"`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 200 }),
  async play(stage) {
    const { rohit, person, app, crowd, dials, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ days: 3 });
    await app.learnsAbout(...crowd(100, 100));
    await app.livesThrough({ days: 3 });
    await dials.turn({ 'privacy.cyclePeriodForm': 'iso-8601', 'privacy.cyclePeriod': '3-days' });
    await app.livesThrough({ days: 2 });
    expect((await book.of(person('crowd-000100')))?.reports, 'reports of who was three days old').is(2);
    await app.livesThrough({ days: 10 });
    expect((await book.summary()).overdue, 'accounts overdue').is(0);
    expect((await book.of(person('crowd-000000')))?.reports, 'reports of who came first').is(5);
    await expectCleanBook(stage);
  },
});
