import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';
import { type Announcement, announceAgain } from './announce-again.ts';
import { newSharedSecret } from './install-app.ts';

/**
 * Gives an installation another shared secret and sends it in a repeated `installed`, signed as its era has it. The new one
 * holds whatever the app answers, so that an app which did not keep it is locked out.
 *
 * @see github.com/OctopusDeploy/Issues/issues/7596 and gitlab-org/gitlab!83038 (March 2022)
 */
export async function rotateSecret(world: World, installation: Installation): Promise<Announcement> {
  const former = installation.sharedSecret;
  installation.sharedSecret = newSharedSecret(world);
  const { appKey, clientKey } = installation;
  world.record('connect.secret-rotated', { appKey, clientKey });
  return await announceAgain(world, installation, 'rotation', former);
}
