import type { World } from '../../world/world.ts';
import { deadIdentitiesAt } from '../dead-identities.ts';
import type { DeadIdentity } from '../state.ts';
import type { TenantName } from '../tenants.ts';
import { readShared } from '../tokens/shared-secret-jwts.ts';

/** The dead installation whose shared secret signed a JWT, if any did. */
export const signerAmongDead = (
  world: World,
  tenant: TenantName,
  appKey: string,
  jwt: string,
): DeadIdentity | undefined =>
  deadIdentitiesAt(world, tenant, appKey).find(
    ({ sharedSecret }) => readShared(sharedSecret, jwt) !== undefined,
  );

/** How a dead identity was used. */
export interface DeadUse {
  /** `product`: a JWT at the site; `token-request`: an assertion; `user-token`: an access token that was got before. */
  readonly by: 'product' | 'token-request' | 'user-token';
  readonly accepted: boolean;
  readonly exchange: number;
}

/** Enters the use of a dead identity into the journal. */
export function noteDeadUse(world: World, dead: DeadIdentity, use: DeadUse): void {
  const { appKey, cloudId, product, clientKey, oauthClientId, cause } = dead;
  world.record('connect.dead-identity-used', {
    appKey,
    cloudId,
    product,
    clientKey,
    oauthClientId,
    cause,
    ...use,
  });
}
