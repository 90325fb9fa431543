import type { World } from '../../world/world.ts';
import { bury } from '../dead-identities.ts';
import { connectState, type DeadIdentity, type Installation } from '../state.ts';
import { baseUrlOf } from '../tenants.ts';

/** Remembers who an installation was when the cloud forgets it, so that whoever uses it on is recognised. */
export function buryIdentity(
  world: World,
  installation: Installation,
  cause: DeadIdentity['cause'],
): DeadIdentity {
  const { appKey, cloudId, product, clientKey, oauthClientId, sharedSecret, listing } = installation;
  const dead: DeadIdentity = {
    ...{ appKey, cloudId, product, clientKey, oauthClientId, sharedSecret, listing, cause },
    baseUrl: baseUrlOf(world, installation),
    diedAt: world.clock.now(),
  };
  bury(connectState(world).deadIdentities, dead);
  world.record('connect.identity-died', { appKey, cloudId, product, clientKey, oauthClientId, cause });
  return dead;
}
