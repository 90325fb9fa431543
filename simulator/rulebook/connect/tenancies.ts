import type { DomainEvent } from '../../world/journal.ts';
import type { Follower, Share } from '../rule.ts';
import { followNamedCalls } from './named-calls.ts';
import { TenancyMemory } from './tenancy-memory.ts';

/** An installation that an app once accepted, and what became of it. Times in milliseconds. */
export interface Tenancy {
  readonly appKey: string;
  readonly clientKey: string;
  /** Cloud id and product. */
  readonly place: string;
  readonly baseUrl: string;
  /** The call that installed it. */
  readonly seq: number;
  /** How often data had been left with the app when it was installed. */
  readonly writesBefore: number;
  /** When an import ended it. */
  readonly importedAt?: number;
  readonly isUninstalled?: true;
  /** When another one took its address, and since when the app may have thought so: an answer may be lost. */
  readonly replacedAt?: number;
  readonly maybeReplacedAt?: number;
  /** How much data the app said it has, when it was last asked; undefined when it never was. */
  readonly data?: number;
}

/** What an app says of an installation of its own. */
export interface Listed {
  readonly clientKey: string;
  readonly data: number;
}

/** What a script saw of the installations of an app: its own list, or what a page of one of them shows. */
export interface Look {
  readonly seq: number;
  readonly at: number;
  readonly listed?: ReadonlyMap<string, Listed>;
  readonly shown?: { readonly clientKey: string; readonly notes: number };
  /** What the app has accepted, as it was before this look. */
  readonly tenancies: readonly Tenancy[];
  /** How often data was left with the app by now; see {@link Tenancy.writesBefore}. */
  readonly writes: number;
  /** How long the app promises to keep what has ended. */
  readonly retention: (appKey: string) => number;
}

/** What scripts see of the installations of an app, with what is known of these. */
export function followTenancies(share: Share): Follower<Look | undefined> {
  const named = share(followNamedCalls);
  const memory = new TenancyMemory();
  return (entry) => {
    const call = named(entry);
    if (entry.kind === 'exchange') {
      memory.noteExchange(entry);
      return undefined;
    }
    memory.note(entry, call?.exchange);
    if (entry.type === 'app.tenants') return look(entry, memory, { listed: listIn(entry) });
    if (entry.type !== 'app.notes' || typeof entry.data.clientKey !== 'string') return undefined;
    const { clientKey, notes } = entry.data;
    return look(entry, memory, { shown: { clientKey, notes: Array.isArray(notes) ? notes.length : 0 } });
  };
}

function look(
  { seq, at, data: { appKey } }: DomainEvent,
  memory: TenancyMemory,
  seen: Pick<Look, 'listed' | 'shown'>,
): Look {
  const tenancies = memory.of(typeof appKey === 'string' ? appKey : undefined);
  const { writes } = memory;
  if (seen.listed) memory.list(tenancies, seen.listed);
  return { ...seen, seq, at, tenancies, writes, retention: (key) => memory.retentionOf(key) };
}

function listIn({ data: { tenants } }: DomainEvent): ReadonlyMap<string, Listed> {
  const rows = Array.isArray(tenants) ? (tenants as Listed[]) : [];
  return new Map(rows.map((row) => [row.clientKey, row]));
}
