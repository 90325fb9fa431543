import type { operations } from '../../openapi/control.gen.ts';
import { oauthState } from '../oauth/state.ts';
import { cycleOf, dueAt, lastReportOf } from '../privacy/cycle.ts';
import { standingOf } from '../privacy/standing.ts';
import { type AppBook, type BookEntry, booksOf, newBook } from '../privacy/state.ts';
import { accountOf } from '../world/directory.ts';
import { disclosuresTo } from '../world/disclosures.ts';
import { SECOND } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { requireApp, requireWorld } from './require.ts';

type Query = NonNullable<operations['listReportedAccounts']['parameters']['query']>;
type State = NonNullable<Query['state']>;

/** As the document says. */
const DEFAULT_LIMIT = 1000;

export const listPrivacyApps: ControlHandler<operations['listPrivacyApps']> = (call) => {
  const world = requireWorld(call);
  const clientIds = new Set([...oauthState(world).apps.keys(), ...booksOf(world).keys()]);
  return { status: 200, body: [...clientIds].map((clientId) => showApp(world, clientId)) };
};

export const listReportedAccounts: ControlHandler<operations['listReportedAccounts']> = (call) => {
  const world = requireWorld(call);
  const { clientId: key } = call.pathParameters;
  const clientId = booksOf(world).has(key) ? key : requireApp(world, key).clientId;
  const { state, limit = DEFAULT_LIMIT, after = 0 } = call.query;
  const page = { limit, after };
  return {
    status: 200,
    body: state === 'unreported' ? unreported(world, clientId, page) : reported(world, clientId, page, state),
  };
};

function showApp(world: World, clientId: string): Schemas['PrivacyApp'] {
  const book = booksOf(world).get(clientId) ?? newBook();
  const app = oauthState(world).apps.get(clientId);
  const sums = { reports: 0, due: 0, overdue: 0, agedOut: 0, closedTold: 0 };
  for (const entry of book.accounts.values()) {
    sums.reports += entry.count;
    const standing = standingOf(world, book, entry);
    if (standing === 'closed') sums.closedTold += 1;
    else if (standing === 'aged-out') sums.agedOut += 1;
    else if (standing !== 'reported') sums[standing] += 1;
  }
  let disclosedButNeverReported = 0;
  for (const accountId of disclosuresTo(world, clientId)?.keys() ?? []) {
    if (!book.accounts.has(accountId)) disclosedButNeverReported += 1;
  }
  return {
    clientId,
    ...(app && { handle: app.handle }),
    accounts: book.accounts.size,
    ...sums,
    disclosedButNeverReported,
    anomalies: Object.fromEntries(book.anomalies),
    cycleSeconds: cycleOf(book) / SECOND,
    ...(book.cycle && { cycleToldAt: timeText(book.cycle.at) }),
  };
}

type Page = Required<Pick<Query, 'limit' | 'after'>>;

/** Walks the book up to the end of the page, and copies nothing else: it may hold a million accounts. */
function reported(
  world: World,
  clientId: string,
  { limit, after }: Page,
  state: Exclude<State, 'unreported'> | undefined,
): Schemas['ReportedAccountsPage'] {
  const book = booksOf(world).get(clientId) ?? newBook();
  const accounts: Schemas['ReportedAccount'][] = [];
  let position = 0;
  for (const [accountId, entry] of book.accounts) {
    if (accounts.length >= limit) return { accounts, nextAfter: position };
    position += 1;
    if (position <= after || !isOf(world, book, entry, state)) continue;
    accounts.push(showEntry(world, book, accountId, entry));
  }
  return { accounts };
}

function unreported(world: World, clientId: string, { limit, after }: Page): Schemas['ReportedAccountsPage'] {
  const known = booksOf(world).get(clientId)?.accounts;
  const accounts: Schemas['ReportedAccount'][] = [];
  let position = 0;
  for (const accountId of disclosuresTo(world, clientId)?.keys() ?? []) {
    if (accounts.length >= limit) return { accounts, nextAfter: position };
    position += 1;
    if (position <= after || known?.has(accountId)) continue;
    const nothing = { reports: 0, askedAfterClosure: 0, early: 0, late: 0 };
    accounts.push({ accountId, ...handleOf(world, accountId), state: 'unreported', ...nothing });
  }
  return { accounts };
}

function isOf(
  world: World,
  book: AppBook,
  entry: BookEntry,
  state: Exclude<State, 'unreported'> | undefined,
): boolean {
  if (state === undefined) return true;
  if (state === 'updated') return entry.told === 'updated';
  if (state === 'anomalous') return entry.early + entry.late + entry.askedAfterClosure > 0;
  return standingOf(world, book, entry) === state;
}

function showEntry(
  world: World,
  book: AppBook,
  accountId: string,
  entry: BookEntry,
): Schemas['ReportedAccount'] {
  const { count, updatedAt, told, closedToldAt, askedAfterClosure, early, late } = entry;
  const last = lastReportOf(entry);
  const state = standingOf(world, book, entry);
  return {
    accountId,
    ...handleOf(world, accountId),
    state,
    reports: count,
    ...(last !== undefined && { lastReportedAt: timeText(last) }),
    updatedAt: timeText(withinYears(updatedAt)),
    ...(last !== undefined && state !== 'closed' && { dueAt: timeText(dueAt(book, last)) }),
    ...(told && { told }),
    ...(closedToldAt !== undefined && { closedToldAt: timeText(closedToldAt) }),
    askedAfterClosure,
    early,
    late,
  };
}

function handleOf(world: World, accountId: string): { handle?: string } {
  const account = accountOf(world, accountId);
  return account ? { handle: account.handle } : {};
}

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** By their offset, claims reach a day beyond the years 0 to 9999, for which RFC 3339 has no text in UTC. */
const withinYears = (at: number): number => Math.min(Math.max(at, FIRST), LAST);

const timeText = (at: number): string => new Date(at).toISOString();
