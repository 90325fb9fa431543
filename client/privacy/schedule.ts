import type { Holding } from './ledger.ts';

const MINUTE = 60_000;

/** @returns a few minutes after keeping: reports are owed from the first day, and nobody needs them at the same minute. */
export function scheduleFirst(keptAt: number, random: () => number): number {
  return keptAt + between(1, 10, random);
}

/**
 * @returns one cycle after the last accepted report and 1 to 59 minutes more. "At least once a cycle" and "not more
 * frequently" meet in exactly one moment (user privacy guide); this stays on the side that is never early, by less than
 * any job's own rhythm.
 */
export function scheduleNext(reportedAt: number, cyclePeriod: number, random: () => number): number {
  return reportedAt + cyclePeriod + between(1, 59, random);
}

/** Milliseconds of so many minutes, whole ones, since moments are whole. */
function between(least: number, most: number, random: () => number): number {
  return Math.round((least + (most - least) * random()) * MINUTE);
}

const firstPause = MINUTE;
const longestPause = 60 * MINUTE;

/** @returns a minute, doubled with every failure up to an hour, give or take a quarter; in milliseconds. */
export function backOff(failures: number, random: () => number): number {
  const pause = Math.min(longestPause, firstPause * 2 ** Math.min(20, Math.max(0, failures - 1)));
  return Math.round(pause * (0.75 + random() / 2));
}

/** @returns since when no report of this holding was accepted, in milliseconds. */
export function unreportedSince({ heldSince, lastReportedAt }: Holding): number {
  return lastReportedAt ?? heldSince;
}

/**
 * @returns whether the data must go: an app that was "unable to successfully report for more than the required reporting
 * period" deletes it (Atlassian staff, developer community t/68901). The grace on top of the period is the owner's choice.
 */
export function mustRemedy(holding: Holding, cyclePeriod: number, grace: number, now: number): boolean {
  return now > unreportedSince(holding) + cyclePeriod + grace;
}
