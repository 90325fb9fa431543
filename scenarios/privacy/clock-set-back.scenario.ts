import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/clock-set-back',
  title:
    'The clock of the machine is set back by three days: nothing is lost, and nobody is reported twice or late for it',
  sources: [`${GUIDE}: once a cycle`, 'no counterpart at Atlassian: machines whose clocks are set'],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 100 }),
  async play(stage) {
    const { rohit, person, app, crowd, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(100));
    await app.livesThrough({ hours: 4 });
    await app.hasClockOffBy({ days: -3 });
    await app.livesThrough({ days: 29 });
    expect((await book.summary()).reports, 'reports in a month').is(4 * 101 + 101);
    expect(typeof (await heldOf(app, person('crowd-000000')))?.name, 'what is held').is('string');
    await expectCleanBook(stage);
  },
});
