import { scenario } from '../scenario.ts';
import { expectCleanBook } from './clean-book.ts';
import { keepsProfiles } from './keeps-profiles.ts';
import { FIFTEEN_DAYS, GUIDE, UNKNOWN } from './sources.ts';

const FORMS = ['days', 'seconds', 'iso-8601', 'words'] as const;

/** Cycles, days to live through, and how often somebody new is reported in them. */
const CYCLES = [
  { period: '1-day', days: 3, reports: 3 },
  { period: '15-days', days: 17, reports: 2 },
  { period: '3-days', days: 5, reports: 2 },
] as const;

export default scenario({
  id: 'privacy/cycle-period-in-every-form',
  title: 'In days, in seconds, as a duration or in words: the app understands the cycle that it is told',
  sources: [`${GUIDE}: Cycle-Period`, `${FIFTEEN_DAYS}: fifteen days, in 2019`, `${UNKNOWN}: its form`],
  needs: ['personal-data', 'virtual-time'],
  setup: keepsProfiles({ crowd: 2 * FORMS.length * CYCLES.length }),
  async play(stage) {
    const { rohit, app, crowd, clock, dials, book, expect, step } = stage;
    await rohit.connects({ site: 'acme' });
    const newcomers = crowd(2 * FORMS.length * CYCLES.length).values();
    for (const on of ['all', '200-only'] as const) {
      for (const form of FORMS) {
        await dials.turn({ 'privacy.cyclePeriodForm': form, 'privacy.cyclePeriodOn': on });
        for (const { period, days, reports } of CYCLES) {
          const newcomer = newcomers.next().value ?? rohit;
          await step(`told ${period} in the form ${form}, on ${on}`, async () => {
            await dials.turn({ 'privacy.cyclePeriod': period });
            await app.learnsAbout(newcomer);
            await clock.advance({ seconds: 1 });
            await newcomer.renames();
            await app.livesThrough({ days }, { hours: 6 });
            expect((await book.of(newcomer))?.reports, `reports in ${days} days`).is(reports);
          });
        }
      }
    }
    await expectCleanBook(stage);
  },
});
