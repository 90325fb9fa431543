import type { Exchange, JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { LivingGrants } from './living-grants.ts';
import { isRefused, RefreshTokens } from './refresh-tokens.ts';
import { type Report, reportAt } from './reports.ts';

/** An app whose report, or whose refresh for one, was refused, and that has not tried another grant since. */
export interface Refused {
  readonly clientId: string;
  /** The refusal. */
  readonly seq: number;
  /** Whether it was the report that was refused. */
  readonly inReport: boolean;
  /** When a report of the app was last accepted; before the first, when it was refused. In milliseconds. */
  readonly acceptedAt: number;
  readonly grantId: string;
}

/** The grant that an app reports with. */
interface Reporting {
  readonly grantId: string;
  readonly acceptedAt: number;
}

/** Knows which apps were refused with the one grant that they tried while they have others. */
export class RefusalsOfGrants {
  readonly #reporting = new Recent<Reporting>(200);
  readonly #refused = new Recent<Refused>(200);
  readonly #grants = new LivingGrants();
  readonly #refreshTokens = new RefreshTokens();

  see(entry: JournalEntry): void {
    const report = reportAt(entry);
    if (report) this.#noteReport(report);
    else if (entry.kind === 'exchange') this.#noteRefresh(entry, this.#refreshTokens.see(entry)?.grantId);
    this.#grants.see(entry);
  }

  /** Takes out the first of those that fit, each at most once. */
  take(fits: (refused: Refused) => boolean): Refused | undefined {
    if (this.#refused.size === 0) return undefined;
    const found = this.#refused
      .entries()
      .find(([, one]) => fits(one) && this.#grants.hasOther(one.clientId, one.grantId));
    if (found) this.#refused.delete(found[0]);
    return found?.[1];
  }

  #noteReport({ clientId, answer, exchange, delivered, at, seq, entered }: Report): void {
    const { grantId } = exchange;
    if (grantId === undefined) return;
    if (entered) this.#reporting.set(clientId, { grantId, acceptedAt: at });
    if (answer === 'grant-refused' && delivered) this.#note({ clientId, seq, grantId, inReport: true }, at);
    else this.#refused.delete(clientId);
  }

  #noteRefresh(entry: Exchange, grantId: string | undefined): void {
    const { clientId = '', seq, startedAt } = entry;
    if (grantId === undefined) return;
    const inUse = this.#reporting.get(clientId)?.grantId === grantId;
    if (this.#refused.get(clientId)?.grantId !== grantId) this.#refused.delete(clientId);
    if (isRefused(entry) && inUse) this.#note({ clientId, seq, grantId, inReport: false }, startedAt);
  }

  /** A second grant that is refused shows an app that tries others. */
  #note(refusal: Omit<Refused, 'acceptedAt'>, at: number): void {
    const { clientId, grantId } = refusal;
    const before = this.#refused.get(clientId);
    if (before && before.grantId !== grantId) {
      this.#refused.delete(clientId);
      return;
    }
    const acceptedAt = this.#reporting.get(clientId)?.acceptedAt ?? before?.acceptedAt ?? at;
    const inReport = refusal.inReport || before?.inReport === true;
    this.#refused.set(clientId, { ...refusal, inReport, acceptedAt });
  }
}
