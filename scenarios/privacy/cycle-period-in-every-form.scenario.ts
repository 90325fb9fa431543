import { scenario } from '../scenario.ts';
import { withPersonalData } from '../stage/personal-data-world.ts';
import { expectCleanBook } from './clean-book.ts';
import { FIFTEEN_DAYS, GUIDE, UNKNOWN } from './sources.ts';

const FORMS = ['days', 'seconds', 'iso-8601', 'words'] as const;

export default scenario({
  id: 'privacy/cycle-period-in-every-form',
  title: 'In days, in seconds, as a duration or in words: the app understands the cycle that it is told',
  sources: [`${GUIDE}: Cycle-Period`, `${FIFTEEN_DAYS}: fifteen days, in 2019`, `${UNKNOWN}: its form`],
  needs: ['personal-data', 'virtual-time'],
  setup: withPersonalData(),
  async play(stage) {
    const { rohit, app, dials, book, expect, step } = stage;
    await rohit.connects({ site: 'acme' });
    await app.livesThrough({ days: 1 });
    for (const on of ['all', '200-only'] as const) {
      for (const form of FORMS) {
        await step(`told in the form ${form}, on ${on}`, async () => {
          await dials.turn({ 'privacy.cyclePeriodForm': form, 'privacy.cyclePeriodOn': on });
          for (const [period, days] of [
            ['1-day', 1],
            ['15-days', 15],
            ['3-days', 3],
          ] as const) {
            await dials.turn({ 'privacy.cyclePeriod': period });
            if (on === '200-only') await rohit.renames(`Rohit, ${form}, ${period}`);
            await app.livesThrough({ days: 16 });
            const before = (await book.of(rohit))?.reports ?? 0;
            await app.livesThrough({ days: 30 });
            const during = ((await book.of(rohit))?.reports ?? 0) - before;
            const least = Math.floor(720 / (24 * days + 5));
            expect(during >= least && during <= 30 / days, `${during} reports in 30 days of ${period}`).is(
              true,
            );
          }
        });
      }
    }
    await expectCleanBook(stage);
  },
});
