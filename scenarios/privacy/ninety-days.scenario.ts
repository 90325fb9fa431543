import { scenario } from '../scenario.ts';
import type { AccountHolder } from '../stage/account-holder.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { livesUnderSearch } from './lives-under-search.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/ninety-days',
  title: 'Daily life: for ninety days people come, change and leave, and the service never has a word to say',
  sources: [`${GUIDE}: compile the list, report, act, repeat`],
  needs: ['personal-data', 'restart', 'virtual-time'],
  setup: keepsProfiles({ crowd: 90 }),
  async play(stage) {
    const { rohit, mark, app, crowd, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const people = crowd(90);
    const leaving: AccountHolder[] = [];
    for (const [day, newcomer] of people.entries()) {
      await rohit.opensApp();
      await app.learnsAbout(newcomer);
      if (day % 5 === 4) await people[day - 2]?.renames(`Renamed on day ${day}`);
      const leaver = day % 9 === 8 ? people[day - 7] : undefined;
      if (leaver) leaving.push(leaver);
      await leaver?.asksToCloseAccount();
      if (day % 30 === 29) await app.isKilledAndRestarted();
      await livesUnderSearch(stage, { days: 1 }, leaving);
    }
    await livesUnderSearch(stage, { days: 22 }, leaving);
    for (const [day, one] of people.entries()) {
      if (day % 9 === 1) await traces.expectNone(one);
      else if (day % 5 === 2) expect((await heldOf(app, one))?.name, 'name').is(`Renamed on day ${day + 2}`);
      else expect(typeof (await heldOf(app, one))?.name, 'what is held').is('string');
    }
    expect((await book.summary()).closedTold, 'closures that the app was told').is(10);
    await expectCleanBook(stage);
  },
});
