import { HOUR } from '../../world/durations.ts';
import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { tokenExchangeAt } from '../readings.ts';
import { accountsIn, type Report, reportAt } from './reports.ts';
import { Runs } from './runs.ts';

/** An account that was last reported then, and should have been again; moments in milliseconds. */
export interface Overdue {
  readonly clientId: string;
  readonly accountId: string;
  readonly last: number;
  readonly due: number;
  /** When it is asked whether there is an excuse. */
  readonly now: number;
}

/** Reports go out up to an hour after they are due. */
const SPREAD = 2 * HOUR;
/** So long after its due an account could have gone with another report. */
const OPPORTUNITY = 6 * HOUR;
/** The accounts that are remembered for a failed report: a world's worth. */
const MOST_FAILED = 20_000;
const MOST_TIMES = 500;

interface Doings {
  /** When reports were accepted. */
  accepted: number[];
  /** When something last failed that a report needs: a report, or a refresh. */
  failedAt: number;
}

/** Remembers what can have kept an app from reporting an account in time. */
export class Excuses {
  readonly #apps = new Recent<Doings>(200);
  readonly #attempts = new Recent<number>(MOST_FAILED);
  readonly #runs = new Runs();

  /** To be shown every entry of a journal, after what is asked about it. */
  see(entry: JournalEntry): void {
    this.#runs.see(entry);
    const report = reportAt(entry);
    if (report) this.#note(report);
    else if (entry.kind === 'exchange' && isRefusedRefresh(entry))
      this.#app(entry.clientId ?? '').failedAt = entry.startedAt;
  }

  /** When an account was last in a report that the service did not enter into its book; in milliseconds. */
  attemptOf({ clientId, accountId }: Pick<Overdue, 'clientId' | 'accountId'>): number | undefined {
    return this.#attempts.get(`${clientId} ${accountId}`);
  }

  /** Whether it was tried, nothing could be reported at all, or the job did not run: each is another rule's affair. */
  excuse(overdue: Overdue): boolean {
    const { clientId, last, due, now } = overdue;
    if ((this.attemptOf(overdue) ?? 0) > last) return true;
    const { accepted, failedAt } = this.#app(clientId);
    const couldHave = accepted.some((at) => at > due + OPPORTUNITY && at < now - OPPORTUNITY);
    if (failedAt > due - SPREAD && !couldHave) return true;
    return this.#runs.lookedOn && this.#runs.previous < due + SPREAD;
  }

  #note(report: Report): void {
    const { at, clientId, entered, answer } = report;
    const app = this.#app(clientId);
    if (entered) {
      if (app.accepted.push(at) > 2 * MOST_TIMES) app.accepted = app.accepted.slice(-MOST_TIMES);
      return;
    }
    if (answer !== 'accepted') app.failedAt = at;
    for (const one of accountsIn(report)) this.#attempts.set(`${clientId} ${one?.accountId}`, at);
  }

  #app(clientId: string): Doings {
    return this.#apps.of(clientId, () => ({ accepted: [], failedAt: 0 }));
  }
}

/** A refresh that was refused or not answered; one that is lost is tried again at once. */
function isRefusedRefresh(entry: JournalEntry): boolean {
  const { grantType, received } = tokenExchangeAt(entry) ?? {};
  return grantType === 'refresh_token' && received === undefined;
}
