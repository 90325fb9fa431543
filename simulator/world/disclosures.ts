import { lifeOf } from './account-life.ts';
import { SECOND } from './durations.ts';
import { fields, instant, mapOf } from './shape.ts';
import { defineSlice } from './slice.ts';
import type { World } from './world.ts';

/**
 * When personal data of an account left in answers to an app; instants are in milliseconds. The last is exact to a second,
 * so that an app that asks often does not make a kept world another one with each answer.
 */
export interface Disclosure {
  readonly firstAt: number;
  lastAt: number;
}

/** By client id, then by account id. */
type Disclosures = { apps: Map<string, Map<string, Disclosure>> };

const slice = defineSlice<Disclosures>(
  'disclosures',
  () => ({ apps: new Map() }),
  fields<Disclosures>({
    apps: mapOf(mapOf(fields<Disclosure>({ firstAt: instant, lastAt: instant }))),
  }),
);

/**
 * Notes that an answer shows personal data to an app. Of a closed account nothing personal is shown.
 *
 * @param accountIds - of everybody in the answer; who is in it twice counts once
 */
export function noteDisclosure(world: World, clientId: string, accountIds: Iterable<string>): void {
  const { apps } = slice.of(world);
  const now = world.clock.now();
  const shown = apps.get(clientId) ?? new Map<string, Disclosure>();
  for (const accountId of accountIds) {
    const before = shown.get(accountId);
    if (before && now < before.lastAt + SECOND) continue;
    if ((lifeOf(world, accountId)?.status ?? 'closed') === 'closed') continue;
    if (before) before.lastAt = now;
    else shown.set(accountId, { firstAt: now, lastAt: now });
  }
  if (shown.size > 0) apps.set(clientId, shown);
}

/** When personal data of an account was given to an app; undefined when it never was. */
export function disclosureOf(
  world: World,
  clientId: string,
  accountId: string,
): Readonly<Disclosure> | undefined {
  return slice.of(world).apps.get(clientId)?.get(accountId);
}

/** What was given to an app, by account id; undefined when nothing was. */
export const disclosuresTo = (
  world: World,
  clientId: string,
): ReadonlyMap<string, Readonly<Disclosure>> | undefined => slice.of(world).apps.get(clientId);

/** The client ids of all apps to which anything was given. */
export const disclosedTo = (world: World): Iterable<string> => slice.of(world).apps.keys();
