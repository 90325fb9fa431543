import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

const WEEK = 7 * 86_400_000;
const HOUR = 3_600_000;

export default scenario({
  id: 'privacy/due-one-second-either-side',
  title:
    'A second before an account is due the job leaves it alone, and a second later it does not; due is after a week',
  sources: [`${GUIDE}: not more often than the cycle, and at least once in it; not at the top of an hour`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, app, clock, book, expect } = stage;
    await rohit.connects({ site: 'acme' });
    for (const round of [1, 2, 3, 4, 5, 6]) {
      if (round === 2) {
        await clock.advance({ minutes: 25 });
        await mark.connects({ site: 'acme' });
      }
      const [next] = (await app.holdings()).toSorted((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
      const { dueAt = 0, lastReportedAt, accountId } = next ?? {};
      if (lastReportedAt !== undefined) {
        const pause = dueAt - lastReportedAt;
        expect(pause >= WEEK && pause < WEEK + HOUR, `due ${pause} ms after the last report`).is(true);
      }
      await clock.advance({ milliseconds: dueAt - clock.now() - 1_000 });
      expect((await app.reports()).reported, `reported a second too early, in round ${round}`).is(0);
      await clock.advance({ seconds: 1 });
      expect((await app.reports()).reported, `reported when it is due, in round ${round}`).is(1);
      const who = accountId === rohit.accountId ? rohit : mark;
      expect((await book.of(who))?.reports, `reports about ${who.name}`).is(Math.ceil(round / 2));
    }
    await expectCleanBook(stage);
  },
});
