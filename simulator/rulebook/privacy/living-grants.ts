import type { JournalEntry } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';

/** A consent that has not ended, as far as the journal tells. */
interface LivingGrant {
  readonly grantId: string;
  readonly clientId: string;
  readonly accountId: string;
}

const SCOPE = 'report:personal-data';
/** Events after which the grants of an account are good for nothing. */
const ENDINGS: ReadonlySet<string> = new Set([
  'account.closure-requested',
  'account.closed',
  'account.password-changed',
]);

/** The grants with which an app could report. */
export class LivingGrants {
  readonly #grants = new Recent<LivingGrant>(5_000);

  see(entry: JournalEntry): void {
    if (entry.kind === 'exchange') return;
    const { type, data } = entry;
    const [grantId, clientId, accountId] = [
      String(data.grantId),
      String(data.clientId),
      String(data.accountId),
    ];
    if (type === 'grant.consented' && isListOf(data.scopes, SCOPE))
      this.#grants.set(grantId, { grantId, clientId, accountId });
    if (type === 'grant.revoked') this.#grants.delete(grantId);
    if (type === 'app.asked' && data.action === 'disconnect') this.#end(accountId);
    if (ENDINGS.has(type)) this.#end(accountId);
  }

  /** Whether an app has a living grant beside that one. */
  hasOther(clientId: string, tried: string): boolean {
    return this.#grants.entries().some(([grantId, one]) => one.clientId === clientId && grantId !== tried);
  }

  #end(accountId: string): void {
    for (const [grantId, one] of this.#grants.entries())
      if (one.accountId === accountId) this.#grants.delete(grantId);
  }
}

const isListOf = (value: unknown, member: string): boolean => Array.isArray(value) && value.includes(member);
