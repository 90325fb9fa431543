import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/answer-lost-after-acceptance',
  title:
    'The report arrives and its answer does not: the app leaves it for a while, asks once more, and misses nothing',
  sources: [`${GUIDE}: not more often than the cycle, and not less`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play({ rohit, asha, app, clock, faults, journal, book, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 1 });
    await asha.renames('Asha Ashdown');
    await clock.advance({ days: 7 });
    const before = await journal.count('reportAccounts');
    await faults.script('reportAccounts', { kind: 'lose-answer' });
    await app.reports();
    await app.reports();
    expect((await journal.count('reportAccounts')) - before, 'requests at once').is(1);
    await app.livesThrough({ days: 1 });
    expect((await journal.count('reportAccounts')) - before, 'requests in a day').is(2);
    expect((await heldOf(app, asha))?.name, 'the name that is held').is('Asha Ashdown');
    await app.livesThrough({ days: 14 });
    expect((await book.of(asha))?.late, 'late reports').is(0);
    expect((await book.of(asha))?.reports, 'reports that the service knows').is(5);
  },
});
