import type { Claims } from '../../world/jwts.ts';
import type { World } from '../../world/world.ts';
import { tokenSeconds } from '../era.ts';
import { queryHashOf } from '../tokens/query-hash.ts';

/** A request of the host to an app. */
export interface HostRequest {
  readonly method: 'GET' | 'POST';
  /** Below the app's base address, query included. */
  readonly path: string;
  readonly clientKey: string;
  /** The account that brought it about, if any. */
  readonly accountId: string | undefined;
}

/** The claims of an HS256 token from the host, in the order in which a trace of 2021 has them (t/54066). */
export function hostClaims(world: World, { method, path, clientKey, accountId }: HostRequest): Claims {
  const iat = Math.floor(world.clock.now() / 1000);
  return {
    ...(accountId !== undefined && { sub: accountId }),
    qsh: queryHashOf({ method, path }),
    iss: clientKey,
    context: {},
    exp: iat + tokenSeconds(world),
    iat,
  };
}
