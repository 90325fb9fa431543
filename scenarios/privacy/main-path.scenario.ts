import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { GUIDE } from './sources.ts';

export default scenario({
  id: 'privacy/main-path',
  title:
    'What the app stores of people is reported every week; a change is fetched again, and a closure erases',
  sources: [`${GUIDE}: compile the list, report, act, repeat`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles(),
  async play(stage) {
    const { rohit, mark, asha, app, book, traces, expect } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    await app.learnsAbout(asha);
    await app.livesThrough({ days: 15 });
    for (const person of [rohit, mark, asha]) {
      expect((await book.of(person))?.reports, `reports about ${person.name}`).is(3);
    }
    await asha.renames('Asha Ashdown');
    await app.livesThrough({ days: 8 });
    expect((await heldOf(app, asha))?.name, 'the name that the app holds').is('Asha Ashdown');
    await mark.closesAccount();
    await app.livesThrough({ days: 8 });
    await traces.expectNone(mark);
    await app.livesThrough({ days: 15 });
    await expectCleanBook(stage, 'demo');
  },
});
