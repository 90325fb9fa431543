import { scenario } from '../scenario.ts';
import type { AccountHolder } from '../stage/account-holder.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

const WEEKS = 52;
const PEOPLE = 10_000;
const JOINING = 200;

export default scenario({
  id: 'privacy/a-year-of-ten-thousand',
  title:
    'A year with ten thousand people who join, change and leave: none late, none twice, none asked about too long',
  sources: [`${GUIDE}: every account, once a cycle, until it is closed`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: PEOPLE }),
  async play(stage) {
    const { rohit, mark, app, crowd, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const people = crowd(PEOPLE);
    const left: AccountHolder[] = [];
    for (let week = 0; week < WEEKS; week += 1) {
      const newcomers = people.slice(week * JOINING, (week + 1) * JOINING);
      if (newcomers.length > 0) await app.learnsAbout(...newcomers);
      const [renamed, closed, asking] = people.slice((week - 4) * JOINING);
      if (week >= 4 && week < WEEKS - 3 && renamed && closed && asking) {
        await renamed.renames(`Renamed in week ${week}`);
        await closed.closesAccount();
        await asking.asksToCloseAccount();
        left.push(closed, asking);
      }
      await app.livesThrough({ days: 7 }, { hours: 12 });
    }
    const { accounts, closedTold } = await book.summary();
    expect([accounts, closedTold], 'accounts, and closures told').is([PEOPLE + 2, left.length]);
    const names = new Set((await app.holdings()).map(({ pieces }) => pieces.name?.value));
    for (let week = 4; week < WEEKS - 3; week += 1) {
      expect(names.has(`Renamed in week ${week}`), `the new name of week ${week} is held`).is(true);
    }
    await traces.expectNone(...left.slice(0, 3), ...left.slice(-3));
    await expectCleanBook(stage);
  },
});
