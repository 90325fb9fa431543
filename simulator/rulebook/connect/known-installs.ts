import type { DomainEvent, Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import type { Follower, Share } from '../rule.ts';
import { type Forgery, followForgeries, isContent } from './forgeries.ts';
import { followNamedCalls, isHeard } from './named-calls.ts';
import { RecentByGroup } from './recent-by-group.ts';

/** An installation as an app was told of it by a genuine install which it answered well. */
export interface KnownInstall {
  readonly appKey: string;
  readonly clientKey: string;
  readonly baseUrl: string;
  /** That the app has accepted, the newest last. */
  readonly sharedSecrets: readonly string[];
  /** Of the newest install. */
  readonly seq: number;
  /** When the site said that it was uninstalled, in milliseconds. */
  readonly uninstalledAt?: number;
}

/** A genuine install that has ended. */
export interface GenuineInstall {
  readonly exchange: Exchange;
  readonly appKey: string;
  readonly clientKey: string;
  readonly baseUrl: string;
  readonly sharedSecret: string;
  /** Undefined when it was not signed. */
  readonly jwt: string | undefined;
  /** What the app knew under this clientKey. */
  readonly own: KnownInstall | undefined;
  /** Others that it knew at this address, the newest last. */
  readonly atAddress: readonly KnownInstall[];
  /** Whether it is not known which secret the app has: an answer was lost, or it fell for a forgery. */
  readonly isUnclear: boolean;
}

const MOST_SECRETS = 4;

/** Genuine installs, with what the app knew at that time. */
export function followInstalls(share: Share): Follower<GenuineInstall | undefined> {
  const named = share(followNamedCalls);
  const forgeries = share(followForgeries);
  const memory: Memory = { known: new RecentByGroup((one) => [groupOf(one)]), unclear: new Recent() };
  return (entry) => {
    if (entry.kind === 'event' && entry.type === 'connect.uninstalled') noteUninstall(memory, entry);
    const forgery = forgeries(entry);
    if (forgery && forgery.defect !== 'genuine') {
      noteForgery(memory, forgery);
      return undefined;
    }
    const call = named(entry);
    if (call?.exchange.operationId !== 'lifecycleInstalled') return undefined;
    const install = read(call.exchange, String(call.event.data.appKey), memory);
    noteAnswer(memory, install);
    return install;
  };
}

interface Memory {
  readonly known: RecentByGroup<KnownInstall>;
  /** Of which it is not known what the app has. */
  readonly unclear: Recent<true>;
}

function noteUninstall({ known }: Memory, { data, at }: DomainEvent): void {
  const one = known.get(keyOf(data));
  if (one) known.set(keyOf(one), { ...one, uninstalledAt: at });
}

function noteForgery({ unclear }: Memory, forgery: Forgery): void {
  const { appKey, clientKeys, effect } = forgery;
  if (!isContent(forgery) || effect === 'not-taken') return;
  for (const clientKey of clientKeys) unclear.set(keyOf({ appKey, clientKey }), true);
}

function noteAnswer({ known, unclear }: Memory, install: GenuineInstall): void {
  const { appKey, clientKey, baseUrl, sharedSecret, own, exchange } = install;
  const { response, failure, fault } = exchange;
  const key = keyOf(install);
  if (failure || fault) unclear.set(key, true);
  if (failure || !isHeard(exchange) || !isContent({ status: response?.status })) return;
  if (!fault) unclear.delete(key);
  const others = (own?.sharedSecrets ?? []).filter((one) => one !== sharedSecret);
  const sharedSecrets = [...others, sharedSecret].slice(-MOST_SECRETS);
  known.set(key, { appKey, clientKey, baseUrl, sharedSecrets, seq: exchange.seq });
}

function read(exchange: Exchange, appKey: string, { known, unclear }: Memory): GenuineInstall {
  const { clientKey, baseUrl, sharedSecret } = Object(exchange.request.body) as Record<string, unknown>;
  const told = { appKey, clientKey: String(clientKey), baseUrl: String(baseUrl) };
  const { authorization } = exchange.request.headers;
  const atAddress = known
    .in(groupOf(told))
    .map(([, one]) => one)
    .filter((one) => one.clientKey !== clientKey);
  return {
    ...told,
    exchange,
    sharedSecret: String(sharedSecret),
    jwt: typeof authorization === 'string' ? authorization.replace(/^JWT /, '') : undefined,
    own: known.get(keyOf(told)),
    atAddress,
    isUnclear: [told, ...atAddress].some((one) => unclear.get(keyOf(one)) === true),
  };
}

const keyOf = ({ appKey, clientKey }: { appKey?: unknown; clientKey?: unknown }): string =>
  `${appKey} ${clientKey}`;

const groupOf = ({ appKey, baseUrl }: Pick<KnownInstall, 'appKey' | 'baseUrl'>): string =>
  `${appKey} ${baseUrl}`;
