import { scenario } from '../scenario.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/killed-after-sending',
  title:
    'The app dies with the answer in its hands: its successor asks once more, later, and acts on what it hears',
  sources: [`${GUIDE}: keep the position in a poll period, and resume after restarts`],
  needs: ['personal-data', 'restart', 'virtual-time'],
  setup: keepsProfiles({ crowd: 50 }),
  async play({ rohit, asha, app, crowd, clock, journal, book, traces, expect }) {
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(50), asha);
    await app.livesThrough({ days: 1 });
    await asha.closesAccount();
    await app.livesThrough({ days: 5, hours: 20 });
    await clock.advance({ hours: 12 });
    const before = await journal.count('reportAccounts');
    await app.isKilledWhileReporting('before-settling');
    await app.reports();
    expect((await journal.count('reportAccounts')) - before, 'requests before and after the death').is(1);
    await app.livesThrough({ days: 1 });
    await traces.expectNone(asha);
    const { accounts, overdue, reports } = await book.summary();
    expect([accounts, overdue], 'accounts, and those overdue').is([52, 0]);
    expect(reports, 'reports, of which those in the batch came twice').is(3 * 52);
    expect(typeof (await heldOf(app, rohit))?.name, 'what is held of Rohit').is('string');
  },
});
