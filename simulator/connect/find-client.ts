import type { World } from '../world/world.ts';
import { connectState, type Installation } from './state.ts';
import { installationOf } from './tenants.ts';

/** Where an oauthClientId was found last, by the table that it was found in. */
const lastFound = new WeakMap<ReadonlyMap<string, Installation>, ReadonlyMap<string, string>>();

/** The installation of that oauthClientId, as long as there is one; of ten thousand as quickly as of ten. */
export function installationOfClient(world: World, oauthClientId: string): Installation | undefined {
  const { installations, deadIdentities } = connectState(world);
  const hint = lastFound.get(installations)?.get(oauthClientId);
  const known = hint === undefined ? undefined : installations.get(hint);
  if (known?.oauthClientId === oauthClientId) return known;
  const dead = deadIdentities.get(oauthClientId);
  if (dead) {
    // A dial lets an app that comes back keep its id.
    const successor = installationOf(world, dead, dead.appKey);
    return successor?.oauthClientId === oauthClientId ? successor : undefined;
  }
  const keys = new Map([...installations].map(([key, one]) => [one.oauthClientId, key]));
  lastFound.set(installations, keys);
  return installations.get(keys.get(oauthClientId) ?? '');
}
