import { DAY } from '../../world/durations.ts';
import type { DomainEvent } from '../../world/journal.ts';
import type { World } from '../../world/world.ts';
import { facts } from '../facts.ts';
import type { DeadUse } from '../guards/dead-identities.ts';
import { connectState, type DeadIdentity, type SiteEvent } from '../state.ts';
import { usesOf } from './uses-of.ts';

/** A call under an identity that is dead. */
export interface Use {
  readonly at: number;
  readonly exchange: number;
  /** How, as whoever met it says. */
  readonly by: DeadUse['by'];
  /** Whether it worked all the same. */
  readonly accepted: boolean;
}

/** What became of an identity that an event ended. Times in milliseconds. */
export interface Afterlife {
  readonly identity: DeadIdentity;
  readonly uses: readonly Use[];
  /** As the maker of the app promises. */
  readonly retentionDays: number;
  /** When the promised days began: with the next valid install at this address, or else with its death. */
  readonly countedFrom: number;
  /** When the app is last known to have had it. */
  readonly heldUntil: number | undefined;
  /** The first moment after that at which it is known not to have it. */
  readonly goneBy: number | undefined;
  readonly verdict: 'open' | 'gone-early' | 'kept-too-long' | 'as-promised' | 'unknown';
}

export interface SilenceReport {
  readonly event: SiteEvent;
  readonly afterlives: readonly Afterlife[];
  /** Whether the journal still has everything since the event. */
  readonly complete: boolean;
}

/**
 * What each event of a site meant for its apps without their being told, as far as it is known by now.
 *
 * @param siteEvents - those to report on; all of the world unless given
 */
export function reportSilence(
  world: World,
  siteEvents: readonly SiteEvent[] = connectState(world).siteEvents,
): SilenceReport[] {
  const entries = world.journal.entries();
  const oldest = entries[0]?.seq ?? 0;
  const events = entries.filter((entry) => entry.kind === 'event');
  return siteEvents.map((event) => {
    const later = events.filter(({ seq }) => seq > event.seq);
    return {
      event,
      afterlives: event.ended.map((identity) => afterlifeOf(world, identity, later)),
      complete: oldest <= event.seq + 1,
    };
  });
}

function afterlifeOf(world: World, identity: DeadIdentity, events: readonly DomainEvent[]): Afterlife {
  const uses = usesOf(identity, events);
  const retentionDays = connectState(world).listings.get(identity.appKey)?.retentionDays ?? USUAL_DAYS;
  const replaced = replacedAt(identity, events);
  const countedFrom = replaced ?? identity.diedAt;
  const lists = events.filter((event) => isListOf(event, identity));
  const held = lists.filter((list) => isListed(list, identity)).map(({ at }) => at);
  const known = [...held, ...uses.map(({ at }) => at)];
  const heldUntil = known.length === 0 ? undefined : Math.max(...known);
  const goneBy = lists.find((list) => list.at >= (heldUntil ?? 0) && !isListed(list, identity))?.at;
  const promisedUntil = countedFrom + retentionDays * DAY;
  const verdict = verdictOf(world.clock.now(), { replaced, promisedUntil, heldUntil, goneBy });
  return { identity, uses, retentionDays, countedFrom, heldUntil, goneBy, verdict };
}

const USUAL_DAYS = facts.retention.value / DAY;

/** Nobody can keep for too long what was never replaced: until then it is the newest valid install at its address. */
function verdictOf(
  now: number,
  known: Pick<Afterlife, 'heldUntil' | 'goneBy'> & { replaced: number | undefined; promisedUntil: number },
): Afterlife['verdict'] {
  const { replaced, promisedUntil, heldUntil = 0, goneBy } = known;
  if (goneBy !== undefined && goneBy < promisedUntil) return 'gone-early';
  if (replaced !== undefined && heldUntil > promisedUntil) return 'kept-too-long';
  if (goneBy !== undefined) return 'as-promised';
  return replaced === undefined || now <= promisedUntil ? 'open' : 'unknown';
}

/** When another installation of the app became the newest at that address. */
const replacedAt = (identity: DeadIdentity, events: readonly DomainEvent[]): number | undefined =>
  events.find(
    ({ type, data }) =>
      type === 'connect.installed' &&
      data.appKey === identity.appKey &&
      data.cloudId === identity.cloudId &&
      data.product === identity.product &&
      data.clientKey !== identity.clientKey,
  )?.at;

/** A list says nothing of other apps. */
const isListOf = ({ type, data }: DomainEvent, { appKey }: DeadIdentity): boolean =>
  type === 'app.tenants' && (data.appKey === undefined || data.appKey === appKey);

const isListed = ({ data }: DomainEvent, { clientKey }: DeadIdentity): boolean =>
  Array.isArray(data.clientKeys) && data.clientKeys.includes(clientKey);
