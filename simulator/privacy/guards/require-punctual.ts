import { SECOND } from '../../world/durations.ts';
import type { World } from '../../world/world.ts';
import type { Anomalies } from '../anomalies.ts';
import { cycleOf, lastReportOf, notBefore } from '../cycle.ts';
import { closedAgain, earlyReports } from '../cycle-dials.ts';
import { type ReportCondition, reportRefusal } from '../refusals.ts';
import { answersOf, type ReportedAccount } from '../required-action.ts';
import type { AppBook, BookEntry } from '../state.ts';

/**
 * Guards the pace of an app, where the dials say so: not before the cycle of an account is over, and not again about one
 * of which it was told that it is closed.
 *
 * @param anomalies - takes them; the caller records them also when the report is refused
 * @throws Refusal 429 with Retry-After, in seconds
 */
export function requirePunctual(
  world: World,
  book: AppBook,
  accounts: readonly ReportedAccount[],
  anomalies: Anomalies,
): void {
  const refused = refusedAsDialled(world);
  if (refused.size === 0) return;
  const answers = answersOf(world);
  const haste = accounts.flatMap((reported) => {
    const { accountId } = reported;
    const entry = book.accounts.get(accountId);
    const found = entry && hasteOf(world, book, entry, answers(reported) === 'closed');
    if (!entry || !found || !refused.has(found.condition)) return [];
    note(entry, found, accountId, anomalies);
    return [found];
  });
  refuse(haste);
}

/** What is too soon about an account; times are milliseconds. */
interface Haste {
  readonly condition: 'reportTooEarly' | 'closedReported';
  /** Until it would not be. */
  readonly wait: number;
  /** Since the report, or since the app was told. */
  readonly interval: number;
}

function refusedAsDialled(world: World): ReadonlySet<ReportCondition> {
  const conditions: ReportCondition[] = [];
  if (world.dial(earlyReports) === '429') conditions.push('reportTooEarly');
  if (world.dial(closedAgain) === '429') conditions.push('closedReported');
  return new Set(conditions);
}

function hasteOf(world: World, book: AppBook, entry: BookEntry, closed: boolean): Haste | undefined {
  const now = world.clock.now();
  const { closedToldAt } = entry;
  if (closed && closedToldAt !== undefined) {
    return { condition: 'closedReported', wait: cycleOf(book), interval: now - closedToldAt };
  }
  const last = lastReportOf(entry) ?? 0;
  const wait = notBefore(book, last) - now;
  return wait > 0 ? { condition: 'reportTooEarly', wait, interval: now - last } : undefined;
}

function note(
  entry: BookEntry,
  { condition, interval }: Haste,
  accountId: string,
  anomalies: Anomalies,
): void {
  if (condition === 'closedReported') {
    entry.askedAfterClosure += 1;
    anomalies.add('asked-after-closure', accountId, interval);
  } else {
    entry.early += 1;
    anomalies.add('early', accountId, interval);
  }
}

function refuse(haste: readonly Haste[]): void {
  const [first] = haste;
  if (!first) return;
  const seconds = Math.ceil(Math.max(...haste.map(({ wait }) => wait)) / SECOND);
  throw reportRefusal(
    first.condition,
    'Too many requests',
    {
      check: 'no account is reported before its cycle is over, or after its closure',
      received: `${haste.length}`,
    },
    { 'Retry-After': String(seconds) },
  );
}
