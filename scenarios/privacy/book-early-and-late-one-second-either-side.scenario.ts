import { scenario } from '../scenario.ts';
import type { Person } from '../stage/person.ts';
import { actionsOf, entriesOf, mayReportByHand } from './by-hand.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/book-early-and-late-one-second-either-side',
  title:
    'The service notes who is reported a second before the cycle is over, and who a second after the tolerance is',
  sources: [
    `${GUIDE}: once a cycle of 7 days, and not more often`,
    'community t/92470: how late is late was asked, and not answered; a day is the default of a dial',
  ],
  setup: { ...mayReportByHand, crowd: 1 },
  async play({ rohit, mark, asha, person, wire, clock, book, expect }) {
    const reports = (accounts: unknown) => wire.reports(accounts, { as: rohit });
    const [early, inTime, lastMoment, late] = [rohit, mark, asha, person('crowd-000000')];
    const retrievedAt = clock.now();
    const report = async (...who: Person[]) => {
      expect(actionsOf(await reports(entriesOf(who, retrievedAt))), 'actions').is({});
    };
    await report(early, inTime, lastMoment, late);
    await clock.advance({ days: 7, seconds: -1 });
    await report(early);
    await clock.advance({ seconds: 1 });
    await report(inTime);
    await clock.advance({ days: 1 });
    await report(lastMoment);
    await clock.advance({ seconds: 1 });
    await report(late);
    for (const [who, noted] of [
      [early, { early: 1, late: 0 }],
      [inTime, { early: 0, late: 0 }],
      [lastMoment, { early: 0, late: 0 }],
      [late, { early: 0, late: 1 }],
    ] as const) {
      const { early: tooEarly, late: tooLate } = Object(await book.of(who, 'plain'));
      expect({ early: tooEarly, late: tooLate }, `what is noted about ${who.name}`).is(noted);
    }
  },
});
