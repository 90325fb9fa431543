import { scenario } from '../scenario.ts';
import type { AccountHolder } from '../stage/account-holder.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { expectCleanBook } from './clean-book.ts';
import { GUIDE } from './sources.ts';

const WEEKS = 52;
const PEOPLE = 10_000;

export default scenario({
  id: 'privacy/a-year-of-ten-thousand',
  title:
    'A year with ten thousand people who join, change and leave: none late, none twice, none asked about too long',
  sources: [`${GUIDE}: every account, once a cycle, until it is closed`],
  needs: ['personal-data', 'virtual-time'],
  setup: withPersonalData({ crowd: PEOPLE }),
  async play(stage) {
    const { rohit, mark, app, crowd, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const people = crowd(PEOPLE);
    const joining = Math.ceil(PEOPLE / 40);
    const left: AccountHolder[] = [];
    for (let week = 0; week < WEEKS; week += 1) {
      const newcomers = people.slice(week * joining, (week + 1) * joining);
      if (newcomers.length > 0) await app.learnsAbout(...newcomers);
      await newcomers[0]?.renames(`Renamed in week ${week}`);
      const leaving = week < 40 ? newcomers.slice(1, 3) : people.slice(week * 3, week * 3 + 2);
      for (const one of leaving) await one.closesAccount();
      left.push(...leaving);
      await app.livesThrough({ days: 7 }, { hours: 6 });
    }
    await app.livesThrough({ days: 8 }, { hours: 6 });
    const { accounts, closedTold } = await book.summary();
    expect([accounts, closedTold], 'accounts, and closures told').is([PEOPLE + 2, left.length]);
    await traces.expectNone(...left.slice(0, 3), ...left.slice(-3));
    await expectCleanBook(stage);
  },
});
