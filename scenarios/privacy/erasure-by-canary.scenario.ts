import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { livesUnderSearch } from './lives-under-search.ts';
import { peopleOf } from './people-of.ts';
import { GUIDE } from './sources.ts';

const TEN = ['ada', 'ben', 'cyd', 'dee', 'eve', 'fay', 'gus', 'hal', 'ivy', 'jon'];
const LEAVING = ['ben', 'eve', 'jon'];

export default scenario({
  id: 'privacy/erasure-by-canary',
  title:
    'Ten accounts, three close: a search of stores, logs, exports and requests finds nothing of the three',
  sources: [`${GUIDE}: closed: erase the personal data`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ accounts: peopleOf(TEN) }),
  async play(stage) {
    const { rohit, person, app, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    for (const handle of TEN.slice(0, 5)) await person(handle).connects({ site: 'acme' });
    await app.learnsAbout(...TEN.map(person));
    await app.livesThrough({ days: 3 });
    for (const handle of LEAVING) await person(handle).asksToCloseAccount();
    await livesUnderSearch(stage, { days: 14 + 7 + 1 }, LEAVING.map(person));
    for (const handle of TEN) {
      const { clean, toldAt } = await traces.of(person(handle));
      expect(clean, `nothing of ${handle} is left`).is(LEAVING.includes(handle));
      expect(toldAt !== undefined, `the app was told about ${handle}`).is(LEAVING.includes(handle));
    }
    await expectCleanBook(stage);
  },
});
