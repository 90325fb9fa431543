import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { UNKNOWN } from './sources.ts';

const NONSENSE = ['soon', '-7', '0', 'P', '1e9', 'seven days', 'NaN', '9'.repeat(400), 'P7X'];

export default scenario({
  id: 'privacy/cycle-period-nonsense',
  title:
    'A header that nobody understands changes nothing: the report is accepted, and the cycle stays as it was',
  sources: [
    `${UNKNOWN}: the form of Cycle-Period`,
    'the mistake of a public app: it failed the whole accepted report',
  ],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: NONSENSE.length }),
  async play(stage) {
    const { rohit, app, crowd, clock, faults, journal, book, expect, step } = stage;
    await rohit.connects({ site: 'acme' });
    await app.livesThrough({ hours: 4 });
    const people = crowd(NONSENSE.length);
    for (const [index, value] of NONSENSE.entries()) {
      await step(`Cycle-Period: ${value.slice(0, 20)}`, async () => {
        await app.learnsAbout(...people.slice(index, index + 1));
        await clock.advance({ hours: 1 });
        const headers = { 'cycle-period': value };
        await faults.script('reportAccounts', { kind: 'answer', status: 204, body: '', headers });
        const before = await journal.count('reportAccounts');
        await app.reports();
        await clock.advance({ hours: 1 });
        await app.reports();
        expect((await journal.count('reportAccounts')) - before, 'requests').is(1);
      });
    }
    await app.livesThrough({ days: 15 });
    for (const one of people) {
      expect((await book.of(one))?.reports, 'reports that reached the book').is(2);
      expect(typeof (await heldOf(app, one))?.name, 'what is held').is('string');
    }
    await expectCleanBook(stage);
  },
});
