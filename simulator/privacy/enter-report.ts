import { disclosureOf } from '../world/disclosures.ts';
import { MINUTE } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import { Anomalies } from './anomalies.ts';
import { dueAt, lateAfter, notBefore } from './cycle.ts';
import { actionFor, isTestId } from './required-action.ts';
import { type AppBook, type BookEntry, MOST_REPORTS } from './state.ts';

/** One account of a report that passed the guards; `updatedAt` in milliseconds. */
export interface ReportedAccount {
  readonly accountId: string;
  readonly updatedAt: number;
}

/** What must be done about an account. */
export interface RequiredAction {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** Clocks differ; a claim that is ahead of the truth by less is no lie. In milliseconds. */
const SKEW = 5 * MINUTE;

/** Enters a report into an app's book. @returns what must be done, in the order of the report, and what was odd */
export function enterReport(
  world: World,
  book: AppBook,
  clientId: string,
  accounts: readonly ReportedAccount[],
): { actions: RequiredAction[]; anomalies: Anomalies } {
  const now = world.clock.now();
  const anomalies = new Anomalies();
  const actions: RequiredAction[] = [];
  const seen = new Set<string>();
  for (const { accountId, updatedAt } of accounts) {
    const status = actionFor(world, accountId, updatedAt);
    if (seen.has(accountId)) {
      anomalies.add('duplicate', accountId);
      continue;
    }
    seen.add(accountId);
    if (status === 'nobody') {
      anomalies.add('unknown-account', accountId);
      continue;
    }
    if (status !== undefined) actions.push({ accountId, status });
    if (isTestId(accountId)) continue;
    noteClaim(world, clientId, { accountId, updatedAt }, book.accounts.get(accountId), anomalies);
    note(world, book, { accountId, updatedAt }, status, now, anomalies);
  }
  return { actions, anomalies };
}

function note(
  world: World,
  book: AppBook,
  { accountId, updatedAt }: ReportedAccount,
  told: BookEntry['told'],
  now: number,
  anomalies: Anomalies,
): void {
  const entry = book.accounts.get(accountId);
  if (!entry) {
    const closedToldAt = told === 'closed' ? now : undefined;
    const first = { reports: [now], count: 1, updatedAt, told, closedToldAt };
    book.accounts.set(accountId, { ...first, askedAfterClosure: 0, early: 0, late: 0 });
    return;
  }
  judgePunctuality(world, book, entry, accountId, now, anomalies);
  entry.count += 1;
  if (entry.reports.push(now) > MOST_REPORTS) entry.reports.shift();
  entry.updatedAt = updatedAt;
  entry.told = told;
  if (told === 'closed') entry.closedToldAt ??= now;
}

function judgePunctuality(
  world: World,
  book: AppBook,
  entry: BookEntry,
  accountId: string,
  now: number,
  anomalies: Anomalies,
): void {
  const last = entry.reports.at(-1) ?? now;
  if (entry.closedToldAt !== undefined) {
    entry.askedAfterClosure += 1;
    anomalies.add('asked-after-closure', accountId, now - entry.closedToldAt);
  } else if (now < notBefore(book, last)) {
    entry.early += 1;
    anomalies.add('early', accountId, now - last);
  } else if (now > lateAfter(world, dueAt(book, last))) {
    entry.late += 1;
    anomalies.add('late', accountId, now - last);
  }
}

/** A report claims when the data was retrieved; what we gave out, and when, we know. */
function noteClaim(
  world: World,
  clientId: string,
  { accountId, updatedAt }: ReportedAccount,
  before: BookEntry | undefined,
  anomalies: Anomalies,
): void {
  const now = world.clock.now();
  if (updatedAt > now + SKEW) {
    anomalies.add('future', accountId);
    return;
  }
  const disclosed = disclosureOf(world, clientId, accountId);
  const justNow = before !== undefined && updatedAt !== before.updatedAt && now - updatedAt < SKEW;
  const lied = disclosed === undefined ? justNow : updatedAt > disclosed.lastAt + SKEW;
  if (lied) anomalies.add('not-a-retrieval-time', accountId);
}
