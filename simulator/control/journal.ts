import type { operations } from '../../openapi/control.gen.ts';
import { findApp } from '../oauth/state.ts';
import { findAccount } from '../world/directory.ts';
import { harOf } from '../world/har.ts';
import type { Exchange, JournalEntry } from '../world/journal.ts';
import { redactEntry } from '../world/redaction.ts';
import type { World } from '../world/world.ts';
import type { ControlCall, ControlHandler, Following } from './call.ts';
import { malformed } from './control-refusal.ts';
import { requireWorld } from './require.ts';
import { knownSecrets, showEntry } from './show-entry.ts';

type Filter = operations['followJournal']['parameters']['query'];

/** As the document says. */
const DEFAULT_LIMIT = 1000;

export const readJournal: ControlHandler<operations['readJournal']> = (call) => {
  const world = requireWorld(call);
  const { after = 0, limit = DEFAULT_LIMIT } = call.query;
  const wanted = filterOf(world, call.query);
  const found = world.journal.entries(after).filter(wanted);
  const page = found.slice(0, limit);
  const last = page.at(-1)?.seq ?? after;
  return {
    status: 200,
    body: {
      entries: page.map((entry) => showEntry(world, redacted(call, world, entry))),
      nextAfter: found.length > page.length ? last : Math.max(last, after),
      dropped: world.journal.dropped,
    },
  };
};

export const clearJournal: ControlHandler<operations['clearJournal']> = (call) => {
  requireWorld(call).journal.clear();
  return { status: 204 };
};

export const exportHar: ControlHandler<operations['exportHar']> = (call) => {
  const world = requireWorld(call);
  const exchanges = world.journal.entries().filter((entry) => entry.kind === 'exchange');
  const shown = exchanges.map((exchange) => redacted(call, world, exchange));
  return { status: 200, body: harOf(shown, call.settings.version) };
};

export function followJournal(call: ControlCall<operations['followJournal']>): Following {
  const world = requireWorld(call);
  const wanted = filterOf(world, call.query);
  return {
    world,
    after: beginningOf(call, world),
    show: (entry) => (wanted(entry) ? showEntry(world, redacted(call, world, entry)) : undefined),
  };
}

/** Where a reader who was here before left off wins over where the address says to begin. */
function beginningOf(call: ControlCall<operations['followJournal']>, world: World): number {
  const left = call.headers['last-event-id'];
  if (left === undefined || left === '') return call.query?.after ?? world.journal.seq;
  if (typeof left === 'string' && /^[0-9]{1,15}$/.test(left)) return Number(left);
  throw malformed('Last-Event-ID', 'must be the number of an entry');
}

function redacted<E extends JournalEntry>(call: Pick<ControlCall, 'settings'>, world: World, entry: E): E {
  return call.settings.showSecrets ? entry : redactEntry(entry, knownSecrets(world));
}

/** Whether an entry is among those that were asked for; a filter that only exchanges can meet leaves events out. */
function filterOf(world: World, query: Filter = {}): (entry: JournalEntry) => boolean {
  const { kind, operationId, origin, status, refusals } = query;
  const clientId = query.clientId && (findApp(world, query.clientId)?.clientId ?? query.clientId);
  const accountId = query.accountId && (findAccount(world, query.accountId)?.accountId ?? query.accountId);
  const asked: [unknown, (exchange: Exchange) => unknown][] = [
    [operationId, (exchange) => exchange.operationId],
    [origin, (exchange) => exchange.origin],
    [status, (exchange) => exchange.response?.status],
    [refusals === true ? true : undefined, (exchange) => exchange.refusal !== undefined],
  ];
  const given = asked.filter(([value]) => value !== undefined);
  return (entry) => {
    if (kind !== undefined && entry.kind !== kind) return false;
    const about: { clientId?: unknown; accountId?: unknown } = entry.kind === 'event' ? entry.data : entry;
    if (clientId !== undefined && about.clientId !== clientId) return false;
    if (accountId !== undefined && about.accountId !== accountId) return false;
    if (entry.kind === 'event') return given.length === 0;
    return given.every(([value, read]) => read(entry) === value);
  };
}
