import { scenario } from '../scenario.ts';
import type { AccountHolder } from '../stage/account-holder.ts';
import { expectCleanBook } from './clean-book.ts';
import { heldOf } from './held.ts';
import { keepsProfiles } from './keeps-profiles.ts';

/** How long a cycle is, in whole days: `3-days`. */
const daysOf = (position: string): number => (position.endsWith('-hour') ? 1 : Number.parseInt(position, 10));

export default scenario({
  id: 'privacy/every-privacy-dial',
  title:
    'Whatever position the service is in, the app comes through: report, refetch, erase, and no word against it',
  sources: [
    'decisions of this project: an answer that nobody knows is a dial, and a client must pass at each of its positions',
  ],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 300, dials: { 'privacy.cyclePeriodForm': 'days' } }),
  async play(stage) {
    const { rohit, mark, app, crowd, dials, traces, expect, step } = stage;
    await rohit.connects({ site: 'acme' });
    await mark.connects({ site: 'acme' });
    const left: AccountHolder[] = [];
    let next = 0;
    for (const { dial, positions, value } of await dials.list()) {
      if (!dial.startsWith('privacy.')) continue;
      for (const position of [...positions.filter((one) => one !== value), value].map(String)) {
        await step(`with ${dial} = ${position}`, async () => {
          await dials.turn({ [dial]: position });
          const [stays, changes, leaves] = crowd(3, next);
          next += 3;
          if (!stays || !changes || !leaves) throw new Error('the crowd is too small');
          await app.learnsAbout(stays, changes, leaves);
          const every = { hours: dial === 'privacy.lateness' ? 4 : 12 };
          await app.livesThrough({ days: 1 }, every);
          await changes.renames(`Renamed with ${dial} ${position}`);
          await leaves.closesAccount();
          const days = dial === 'privacy.cyclePeriod' ? daysOf(position) + 2 : 8;
          await app.livesThrough({ days }, every);
          expect(typeof (await heldOf(app, stays))?.name, 'the name of who stays').is('string');
          expect((await heldOf(app, changes))?.name, 'the new name').is(`Renamed with ${dial} ${position}`);
          expect(await heldOf(app, leaves), 'what is held of who leaves').is(undefined);
          left.push(leaves);
        });
      }
    }
    await traces.expectNone(...left);
    await expectCleanBook(stage);
  },
});
