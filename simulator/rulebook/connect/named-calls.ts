import type { DomainEvent, Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import type { Follower } from '../rule.ts';

/** A call of a host to an app, and what the host says that it was. */
export interface NamedCall {
  readonly event: DomainEvent;
  readonly exchange: Exchange;
}

const OPERATIONS: ReadonlySet<string | undefined> = new Set([
  'lifecycleInstalled',
  'lifecycleUninstalled',
  'lifecycleEnabled',
  'lifecycleDisabled',
  'webhook',
  'appPage',
]);

const NAMING: ReadonlySet<string> = new Set([
  'connect.forged',
  'connect.installed',
  'connect.install-failed',
  'connect.follow-up-sent',
]);

/** Whether the app got the call: a script may answer in its stead. */
export const isHeard = ({ fault }: Exchange): boolean => fault?.kind !== 'answer';

/** More calls than wait at a time for being named. */
const WAITING = 500;

/** Brings calls and what the host says of them together: the latter comes when the call is over. */
export function followNamedCalls(): Follower<NamedCall | undefined> {
  const calls = new Recent<Exchange>(WAITING);
  return (entry) => {
    if (entry.kind === 'exchange') {
      if (entry.direction === 'out' && OPERATIONS.has(entry.operationId)) calls.set(String(entry.seq), entry);
      return undefined;
    }
    if (!NAMING.has(entry.type)) return undefined;
    const seq = String(entry.type === 'connect.follow-up-sent' ? entry.data.refused : entry.data.exchange);
    const exchange = calls.get(seq);
    calls.delete(seq);
    return exchange && { event: entry, exchange };
  };
}
