import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/rate-limited-in-the-middle',
  title:
    'Stopped by 429 between two batches, the app waits as long as it is told, across a restart, and repeats nothing',
  sources: [`${GUIDE}: Retry-After, in seconds, before making the API call again`],
  needs: ['personal-data', 'restart', 'virtual-time'],
  setup: keepsProfiles({ crowd: 300 }),
  async play(stage) {
    const { rohit, app, crowd, clock, faults, journal, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await app.learnsAbout(...crowd(300));
    await clock.advance({ hours: 1 });
    await faults.script('reportAccounts', { kind: 'delay', milliseconds: 0 });
    const headers = { 'retry-after': '7200' };
    await faults.script('reportAccounts', { kind: 'answer', status: 429, body: '', headers });
    await app.reports();
    expect(await journal.count('reportAccounts'), 'requests until the limit').is(2);
    expect((await book.summary()).accounts, 'accounts that arrived').is(90);
    await app.isKilledAndRestarted();
    await app.livesThrough({ hours: 1, minutes: 55 }, { minutes: 5 });
    expect(await journal.count('reportAccounts'), 'requests in the pause').is(2);
    await app.livesThrough({ hours: 1 }, { minutes: 5 });
    const { accounts, reports } = await book.summary();
    expect([accounts, reports], 'accounts and reports after the pause').is([301, 301]);
    await app.livesThrough({ days: 8 });
    await expectCleanBook(stage);
  },
});
