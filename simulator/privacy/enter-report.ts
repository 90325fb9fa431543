import { type Disclosure, disclosuresTo } from '../world/disclosures.ts';
import { MINUTE } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import type { Anomalies } from './anomalies.ts';
import { isAgedOut, lastReportOf, lateAfter, notBefore } from './cycle.ts';
import { answersOf, isTestAccount, type ReportedAccount } from './required-action.ts';
import { type AppBook, addReport, type BookEntry, type Entries, entriesOf, newEntry } from './state.ts';

/** What must be done about an account. */
export interface RequiredAction {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** Clocks differ; a claim that is ahead of the truth by less is no lie. In milliseconds. */
const SKEW = 5 * MINUTE;

/** A report as it is entered: into which book, at which moment, by which word of ours. */
interface Entering {
  readonly world: World;
  readonly book: AppBook;
  readonly entries: Entries;
  readonly now: number;
  readonly anomalies: Anomalies;
  /** What left for the app, by account id. */
  readonly disclosed: ReadonlyMap<string, Disclosure> | undefined;
}

/**
 * Enters a report into an app's book.
 *
 * @param accounts - no account twice
 * @param anomalies - takes what was odd
 * @returns what must be done, in the order of the report
 */
export function enterReport(
  world: World,
  { book, clientId }: { book: AppBook; clientId: string },
  accounts: readonly ReportedAccount[],
  anomalies: Anomalies,
): RequiredAction[] {
  const disclosed = disclosuresTo(world, clientId);
  const entries = entriesOf(world, book);
  const entering = { world, book, entries, now: world.clock.now(), anomalies, disclosed };
  const answers = answersOf(world);
  const actions: RequiredAction[] = [];
  for (const reported of accounts) {
    const { accountId } = reported;
    const status = answers(reported);
    if (status === 'nobody') {
      anomalies.add('unknown-account', accountId);
      continue;
    }
    if (status !== undefined) actions.push({ accountId, status });
    if (!isTestAccount(reported)) enterAccount(entering, reported, status);
  }
  return actions;
}

function enterAccount(entering: Entering, reported: ReportedAccount, told: BookEntry['told']): void {
  const { book, entries, now } = entering;
  const { updatedAt } = reported;
  const entry = entries.find(reported);
  noteClaim(entering, reported, entry);
  if (!entry) {
    entries.add(reported, newEntry(now, updatedAt, told));
    return;
  }
  judgePunctuality(entering, entry, reported, told);
  addReport(book, entry, now);
  entry.updatedAt = updatedAt;
  entry.told = told;
  if (told === 'closed') entry.closedToldAt ??= now;
  else entry.closedToldAt = undefined;
}

/**
 * An account that was reopened since the app was told of its closure is one like others; and data that was retrieved since
 * the last report, of an account whose record has aged out, was erased meanwhile and is a new beginning.
 */
function judgePunctuality(
  { world, book, now, anomalies }: Entering,
  entry: BookEntry,
  { accountId, updatedAt }: ReportedAccount,
  told: BookEntry['told'],
): void {
  const last = lastReportOf(entry) ?? now;
  if (entry.closedToldAt !== undefined && told === 'closed') {
    entry.askedAfterClosure += 1;
    anomalies.add('asked-after-closure', accountId, now - entry.closedToldAt);
  } else if (now < notBefore(book, last)) {
    entry.early += 1;
    anomalies.add('early', accountId, now - last);
  } else if (entry.closedToldAt === undefined && now > lateAfter(world, book, last)) {
    if (updatedAt > last && isAgedOut(world, book, last)) return;
    entry.late += 1;
    anomalies.add('late', accountId, now - last);
  }
}

/** A report claims when the data was retrieved; what we gave out, and when, we know. */
function noteClaim(
  { now, anomalies, disclosed }: Entering,
  { accountId, updatedAt }: ReportedAccount,
  before: BookEntry | undefined,
): void {
  if (updatedAt > now + SKEW) {
    anomalies.add('future', accountId);
    return;
  }
  const lastAt = disclosed?.get(accountId)?.lastAt;
  const justNow = before !== undefined && updatedAt !== before.updatedAt && now - updatedAt < SKEW;
  const lied = lastAt === undefined ? justNow : updatedAt > lastAt + SKEW;
  if (lied) anomalies.add('not-a-retrieval-time', accountId);
}
