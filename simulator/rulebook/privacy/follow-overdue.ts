import { Recent } from '../../world/recent.ts';
import type { Follower } from '../rule.ts';
import { DEFAULT_CYCLE, TOLERANCE } from './cycle.ts';
import { Excuses } from './excuses.ts';
import { Held, keyOf } from './held.ts';
import { accountsIn, type Report, reportAt } from './reports.ts';
import { Runs } from './runs.ts';
import { ToldCycles } from './told-cycles.ts';

/** An account that a script saw the app hold, and that has to be reported. */
export interface Owed {
  readonly clientId: string;
  readonly accountId: string;
  /** The latest report, or the moment at which the script saw it first; in milliseconds, and its place in the journal. */
  readonly since: number;
  readonly seq: number;
  /** Whether it was ever reported. */
  readonly reported: boolean;
}

/** Finds what is held and was not reported for more than a cycle, without an excuse; each time that a script starts the job. */
export function followOverdue(): Follower<Owed | undefined> {
  const [held, runs, excuses, cycles] = [new Held(), new Runs(), new Excuses(), new ToldCycles()];
  const owed = new Recent<Owed>(20_000);
  return (entry) => {
    const begins = runs.see(entry) === 'begins';
    const found = begins && entry.kind === 'event' ? overdueAt(entry.at, owed, excuses, cycles) : undefined;
    const seen = held.see(entry);
    if (seen && !owed.get(keyOf(seen))) owed.set(keyOf(seen), { ...seen, since: seen.at, reported: false });
    if (entry.kind === 'event' && entry.type === 'app.holds-no-more') owed.delete(keyOf(entry.data));
    const report = owed.size === 0 ? undefined : reportAt(entry);
    if (report?.entered) noteReported(report, owed);
    excuses.see(entry);
    cycles.see(entry);
    return found;
  };
}

function noteReported(report: Report, owed: Recent<Owed>): void {
  const { clientId, actions, at, seq } = report;
  for (const { accountId } of accountsIn(report)) {
    const key = keyOf({ clientId, accountId });
    if (owed.get(key)) owed.set(key, { clientId, accountId, since: at, seq, reported: true });
  }
  // What is closed must go, and is not to be reported again: other rules.
  for (const { accountId, status } of actions) {
    if (status === 'closed') owed.delete(keyOf({ clientId, accountId }));
  }
}

/** The longest unreported come first. So many are looked at in a run, and whoever has an excuse is looked at again. */
const LOOKED_AT = 5;

function overdueAt(now: number, owed: Recent<Owed>, excuses: Excuses, cycles: ToldCycles): Owed | undefined {
  for (let looked = 0; looked < LOOKED_AT; looked++) {
    const [key, one] = owed.oldest() ?? [];
    if (key === undefined || one === undefined) return undefined;
    const due = one.since + DEFAULT_CYCLE;
    if (now <= due + TOLERANCE) return undefined;
    // Where another cycle was told, the service's own book says what is late.
    const excused = cycles.hasHeard(one.clientId) || excuses.excuse({ ...one, last: one.since, due, now });
    owed.set(key, excused ? one : { ...one, since: now });
    if (!excused) return one;
  }
  return undefined;
}
