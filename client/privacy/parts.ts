import type { Answer } from '../oauth/answer.ts';
import type { Grant } from '../store/records.ts';
import type { Holding, LedgerView, PieceName, Pieces } from './ledger.ts';

/** One entry of a report, as it goes over the wire. */
export interface ReportedAccount {
  readonly accountId: string;
  /** RFC 3339. */
  readonly updatedAt: string;
}

/** What an answer of report-accounts asks for. */
export interface RequiredAction {
  readonly accountId: string;
  readonly status: 'closed' | 'updated';
}

/** What became of one request. */
export type ReportOutcome =
  /** 200 and 204. */
  | {
      readonly kind: 'accepted';
      readonly actions: readonly RequiredAction[];
      /** Set when a part of the answer was not understood. */
      readonly warning?: string;
    }
  /** 401: this access token will not do. */
  | { readonly kind: 'token-refused' }
  /** 403, or the gateway's 401 about scopes: this grant will not do, and refreshing it does not help. */
  | { readonly kind: 'grant-refused' }
  /** 400 and its like: the same request will be refused again. */
  | { readonly kind: 'malformed'; readonly message: string }
  /** 429: nothing before `retryAt`, in milliseconds since 1970, where it is known. */
  | { readonly kind: 'rate-limited'; readonly retryAt: number | undefined }
  /** 5xx: nothing was accepted. */
  | { readonly kind: 'unavailable'; readonly retryAt: number | undefined }
  /** No whole answer: the report may have been accepted. */
  | { readonly kind: 'unknown' };

/** A batch as it is about to be sent with a grant. */
export interface SendingFacts {
  readonly batch: readonly Holding[];
  /** What is due now as far as it was read, the batch first. */
  readonly due: readonly Holding[];
  readonly grant: Grant;
  /** Accounts behind grants that were refused in this run. */
  readonly refusedAccountIds: readonly string[];
  readonly now: number;
}

/** An accepted report. */
export interface AcceptedReport {
  readonly batch: readonly Holding[];
  readonly actions: readonly RequiredAction[];
  /** When the answer came, in milliseconds since 1970. */
  readonly reportedAt: number;
  readonly cyclePeriod: number;
  /** For jitter: from 0 up to, not including, 1. */
  readonly random: () => number;
}

/** What a service said about a profile that was asked for again. */
export interface RefetchedProfile {
  readonly accountId: string | undefined;
  /** As far as the service says; Jira calls closed accounts inactive. */
  readonly status: 'active' | 'inactive' | 'closed' | undefined;
  readonly pieces: Pieces;
}

/** What to do with it: keep it; the account shows the signs of a closed one; or it is no use and the question stays open. */
export type RefetchVerdict = 'keep' | 'closed' | 'unusable';

/** What is read out of the header `Cycle-Period`; both in milliseconds. */
export interface CycleReading {
  readonly cyclePeriod: number;
  /** Set when the header could not be understood, or had to be brought within bounds. */
  readonly warning?: string;
}

/**
 * The decisions of the reporter, each in one replaceable function. Replace one to make a reporter of your own kind, or one
 * with exactly one defect.
 */
export interface ReporterParts {
  /** How many accounts go into one request: at most 90 (user privacy guide). */
  readonly batchSize: number;
  /** Whether a holding may be put into a report at all: its id and state. */
  mayReport(holding: Holding): boolean;
  /** The moment that a report claims: the oldest retrieval of anything held. */
  updatedAtOf(holding: Holding, now: number): number;
  /** Writes a moment as RFC 3339 in UTC. */
  writeInstant(moment: number): string;
  /** The accounts of one request. */
  writeReport(facts: SendingFacts): readonly ReportedAccount[];
  /** The body of one request. */
  writeBody(accounts: readonly ReportedAccount[]): string;
  /** What an answer means; `answer` is undefined when none came whole. */
  classifyReport(answer: Answer | undefined, batch: readonly string[], now: number): ReportOutcome;
  /** Reads the header `Cycle-Period`; `current` stays where it says nothing. */
  readCyclePeriod(header: string | null, current: number): CycleReading;
  /** When a first report is due. */
  scheduleFirst(keptAt: number, random: () => number): number;
  /** When the next report is due. */
  scheduleNext(reportedAt: number, cyclePeriod: number, random: () => number): number;
  /** What an accepted report changes in the ledger. */
  settle(view: LedgerView, report: AcceptedReport): Holding[];
  /** The grants to try, in order, and at most so many: the owner's first, then those that are most likely alive. */
  chooseGrants(grants: readonly Grant[], ownerAccountId: string | undefined): readonly Grant[];
  /** How long to leave the service alone after so many failures in a row, in milliseconds. */
  backOff(failures: number, random: () => number): number;
  /** Whether an outage has lasted so long that the data must go. */
  mustRemedy(holding: Holding, cyclePeriod: number, grace: number, now: number): boolean;
  /** Judges a profile that was fetched again. */
  judgeRefetch(profile: RefetchedProfile | undefined, accountId: string): RefetchVerdict;
  /** The pieces to hold after a fetch: new ones in place of old ones of the same name. */
  mergePieces(held: Pieces, fetched: Pieces, asked: readonly PieceName[]): Pieces;
}
