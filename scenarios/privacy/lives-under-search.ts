import type { Identity } from '../stage/account-holder.ts';
import type { Stage } from '../stage/stage.ts';

/** How often the app's job runs. */
const HOURS = 4;
const RUNS_A_DAY = 24 / HOURS;

/**
 * Lets days pass with the app's job, and searches the app for those who left after each run that had to do with a
 * closure, so that it shows when the last trace of each went.
 */
export async function livesUnderSearch(
  { app, clock, traces }: Stage,
  { days }: { readonly days: number },
  leaving: readonly Identity[],
): Promise<void> {
  for (let run = 0; run < days * RUNS_A_DAY; run += 1) {
    await clock.advance({ hours: HOURS });
    const { closed, erased } = await app.reports();
    if (closed + erased === 0) continue;
    for (const one of leaving) await traces.of(one);
  }
}
