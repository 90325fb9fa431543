import { DAY, MINUTE } from '../../world/durations.ts';
import type { DomainEvent } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import type { Follower, Share } from '../rule.ts';
import { followNamedCalls, isHeard } from './named-calls.ts';

/** A call with credentials that are dead. */
export interface DeadUse {
  /** `product`: a JWT at the site; `token-request`: an assertion; `user-token`: an access token got before. */
  readonly by: string;
  readonly appKey: string;
  readonly clientKey: string;
  readonly oauthClientId: string;
  /** Of the call. */
  readonly exchange: number;
  /** The install by which the app was told of the credentials that hold, accepted before the call began. */
  readonly replacedBy: { readonly clientKey: string; readonly evidence: number } | undefined;
  /** How often it was refused, where that has just become too often. */
  readonly tooOften: number | undefined;
}

interface Newest {
  readonly clientKey: string;
  /** Of the event, and of the call. */
  readonly seq: number;
  readonly evidence: number;
}

/** How often in a row, each within a minute of the refusal before, a day, and at all: one that waits longer each time may try on. */
const MOST = { inARow: 3, aDay: 15, atAll: 40 };

interface Refusals {
  inARow: number;
  today: number;
  total: number;
  since: number;
  latest: number;
}

/** Uses of dead identities, as their products and the authorization server noted them. */
export function followDeadUses(share: Share): Follower<DeadUse | undefined> {
  const named = share(followNamedCalls);
  const newest = new Recent<Newest>();
  const died = new Recent<number>();
  const refusals = new Recent<Refusals>();
  return (entry) => {
    const call = named(entry);
    if (entry.kind === 'exchange') return undefined;
    const { type, data, seq } = entry;
    if (type === 'connect.installed' && (!call || isHeard(call.exchange))) {
      const evidence = Number(data.exchange ?? seq);
      newest.set(placeOf(data), { clientKey: String(data.clientKey), seq, evidence });
    }
    if (type === 'connect.identity-died') died.set(identityOf(data), seq);
    return type === 'connect.dead-identity-used' ? read(entry, { newest, died, refusals }) : undefined;
  };
}

interface Memory {
  readonly newest: Recent<Newest>;
  readonly died: Recent<number>;
  readonly refusals: Recent<Refusals>;
}

function read({ data, at }: DomainEvent, { newest, died, refusals }: Memory): DeadUse {
  const [by, exchange] = [String(data.by), Number(data.exchange)];
  const next = newest.get(placeOf(data));
  const isTold = next && next.seq < exchange && next.seq > (died.get(identityOf(data)) ?? 0);
  const counted = refusals.of(`${by} ${identityOf(data)}`, () => ({
    ...{ inARow: 0, today: 0, total: 0, since: at, latest: at },
  }));
  return {
    by,
    exchange,
    appKey: String(data.appKey),
    clientKey: String(data.clientKey),
    oauthClientId: String(data.oauthClientId),
    replacedBy: isTold ? next : undefined,
    tooOften: data.accepted === true ? undefined : count(counted, at),
  };
}

/** @returns how often it was, where one more refusal is one too many */
function count(refusals: Refusals, at: number): number | undefined {
  const isSoon = at - refusals.latest < MINUTE;
  const isToday = at - refusals.since < DAY;
  refusals.inARow = isSoon ? refusals.inARow + 1 : 1;
  refusals.today = isToday ? refusals.today + 1 : 1;
  if (!isToday) refusals.since = at;
  refusals.total += 1;
  refusals.latest = at;
  const { inARow, today, total } = refusals;
  const isOneTooMany = inARow === MOST.inARow || today === MOST.aDay || total === MOST.atAll;
  return isOneTooMany ? total : undefined;
}

const placeOf = ({ appKey, cloudId, product }: DomainEvent['data']): string =>
  `${appKey} ${cloudId} ${product}`;

const identityOf = ({ appKey, oauthClientId }: DomainEvent['data']): string => `${appKey} ${oauthClientId}`;
