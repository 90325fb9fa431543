import type { DomainEvent, Exchange, Headers, JournalEntry } from '../../world/journal.ts';

/** What came of a report: taken, refused for what it says or who sends it, or not dealt with at all. */
export type ReportAnswer = 'accepted' | 'malformed' | 'grant-refused' | 'unavailable';

/** One account as it was reported. Only of a report that was accepted are both sure to be text. */
export interface ReportedAccount {
  readonly accountId: string;
  /** RFC 3339. */
  readonly updatedAt: string;
}

/** What the app was asked to do about an account. */
export interface RequiredAction {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** A request to report-accounts of an app that is known, with its answer. */
export interface Report {
  readonly exchange: Exchange;
  readonly clientId: string;
  readonly seq: number;
  /** In milliseconds. */
  readonly at: number;
  /** The ids of the accounts, each between two line ends. */
  readonly accountIds: string;
  readonly answer: ReportAnswer;
  /** Whether the whole answer reached the app. */
  readonly delivered: boolean;
  /** Whether the service entered it into its book: accepted, and not by a script in its stead. */
  readonly entered: boolean;
  /** Whether a delivered answer had the header Cycle-Period. */
  readonly tellsCycle: boolean;
  /** Those of a delivered answer; an app cannot act on what it was not told. */
  readonly actions: readonly RequiredAction[];
}

/** What the service found odd in a report: `data` of an event `privacy.anomaly`. */
export interface Anomaly {
  readonly seq: number;
  readonly kind: string;
  readonly exchange: number;
  /** The first few of `count`. */
  readonly accountIds: readonly string[];
  /** Milliseconds since the report before, by account, where the kind is about that. */
  readonly intervals: readonly number[];
  /** The cycle that the app was told before, in milliseconds. */
  readonly toldCycle: number | undefined;
}

const OPERATIONS: ReadonlySet<string | undefined> = new Set(['reportAccounts', 'reportAccountsWithoutSlash']);
const WHOLE: ReadonlySet<string> = new Set(['answer', 'delay', 'hold']);
const NOTHING: readonly never[] = [];

/** The rules look at an entry one after another; one reading is enough for all of them. */
let latest: Report | undefined;

/** A report, where an entry is one that has ended. */
export function reportAt(entry: JournalEntry): Report | undefined {
  if (entry.kind !== 'exchange' || !OPERATIONS.has(entry.operationId)) return undefined;
  if (entry.clientId === undefined) return undefined;
  if (latest?.exchange !== entry) latest = read(entry, entry.clientId);
  return latest;
}

/** An anomaly; the service records it before the report in question ends. */
export function anomalyAt(entry: JournalEntry): Anomaly | undefined {
  if (entry.kind !== 'event' || entry.type !== 'privacy.anomaly') return undefined;
  const { data, seq }: DomainEvent = entry;
  return {
    seq,
    kind: String(data.kind),
    exchange: Number(data.exchange),
    accountIds: listIn(data.accountIds) as string[],
    intervals: listIn(data.intervals) as number[],
    toldCycle: typeof data.toldCycle === 'number' ? data.toldCycle : undefined,
  };
}

function read(exchange: Exchange, clientId: string): Report {
  const { seq, startedAt: at, response, fault } = exchange;
  const status = response?.status;
  const accepted = status === 200 || status === 204;
  const delivered =
    response !== undefined &&
    (fault === undefined || WHOLE.has(fault.kind) || (fault.answered && status === 204));
  const actions = accepted && delivered ? listIn(Object(response?.body).accounts) : NOTHING;
  const tellsCycle = accepted && delivered && hasCycle(response.headers);
  return {
    exchange,
    clientId,
    seq,
    at,
    accountIds: idsOf(accountsIn({ exchange })),
    answer: answerOf(status),
    delivered,
    entered: accepted && fault?.kind !== 'answer',
    tellsCycle,
    actions: actions as RequiredAction[],
  };
}

/** The service spells it in one way; a script that answers in its stead may spell it in another. */
const hasCycle = (headers: Headers): boolean =>
  headers['Cycle-Period'] !== undefined || headers['cycle-period'] !== undefined;

function answerOf(status: number | undefined): ReportAnswer {
  if (status === 200 || status === 204) return 'accepted';
  if (status === 401 || status === 403) return 'grant-refused';
  return status === undefined || status === 429 || status >= 500 ? 'unavailable' : 'malformed';
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : NOTHING);

/**
 * The accounts of a report as they were sent. Read from the journal each time: reports are remembered by the hundred, and
 * their accounts would be many objects.
 */
export const accountsIn = ({ exchange }: Pick<Report, 'exchange'>): readonly ReportedAccount[] =>
  listIn(Object(exchange.request.body).accounts) as ReportedAccount[];

/** What has a line end in it is no account id. */
function idsOf(accounts: readonly ReportedAccount[]): string {
  const ids = accounts
    .map((one) => one?.accountId)
    .filter((id) => typeof id === 'string' && !id.includes('\n'));
  return `\n${ids.join('\n')}\n`;
}

/** Whether an account is in a report. */
export const isReportedIn = ({ accountIds }: Report, accountId: string): boolean =>
  accountIds.includes(`\n${accountId}\n`);

/** The updatedAt of an account in a report; empty where there is none. */
export const claimOf = (report: Report, accountId: string): string =>
  String(accountsIn(report).find((one) => one?.accountId === accountId)?.updatedAt ?? '');
