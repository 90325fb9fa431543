import type { World } from '../../world/world.ts';
import { secretModelOf } from '../era.ts';
import { connectState, type Installation } from '../state.ts';
import { type Announcement, announceAgain } from './announce-again.ts';
import { newSharedSecret } from './install-app.ts';

/**
 * Gives an installation another shared secret and sends it in a repeated `installed`, signed as its era has it. The new one
 * holds whatever the app answers, so that an app which did not keep it is locked out.
 *
 * @see community.developer.atlassian.com/t/16023: installations are moved over to the one secret of their app like this
 * @see github.com/OctopusDeploy/Issues/issues/7596 and gitlab-org/gitlab!83038 (March 2022)
 */
export async function rotateSecret(world: World, installation: Installation): Promise<Announcement> {
  const former = installation.sharedSecret;
  installation.sharedSecret = nextSecret(world, installation);
  const { appKey, clientKey } = installation;
  world.record('connect.secret-rotated', { appKey, clientKey });
  return await announceAgain(world, installation, 'rotation', former);
}

/** Where an app has one secret for all its sites, an installation that has another one gets that; else a new one. */
function nextSecret(world: World, { appKey, listing, sharedSecret }: Installation): string {
  const ofApp = connectState(world).listings.get(appKey)?.sharedSecret;
  const isMoved = secretModelOf(world, listing) === 'per-app' && ofApp !== sharedSecret;
  return (isMoved && ofApp) || newSharedSecret(world);
}
