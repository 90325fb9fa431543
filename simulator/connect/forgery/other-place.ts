import { siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import { connectState, type Installation } from '../state.ts';
import { baseUrlOf } from '../tenants.ts';
import type { Scene } from './defects.ts';

/** A site that there is not. */
const NOBODY = '0fabf00d-7e57-4000-8000-00000000feed';

/** Another place where the app is installed, or a made-up one with this secret. */
export function otherPlace(world: World, installation: Installation, sharedSecret: string): Scene['other'] {
  const { appKey, hostAddress } = installation;
  const other = [...connectState(world).installations.values()].find(
    (one) => one.appKey === appKey && one !== installation,
  );
  if (!other) {
    const baseUrl = hostAddress.replace('{host}', siteHost('another-customer'));
    return { clientKey: NOBODY, sharedSecret, baseUrl };
  }
  return {
    clientKey: other.clientKey,
    sharedSecret: other.sharedSecret,
    baseUrl: baseUrlOf(world, other),
  };
}
