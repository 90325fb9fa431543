import type { AppResult } from '../../world/call-app.ts';
import type { World } from '../../world/world.ts';
import { signingOf } from '../era.ts';
import type { Installation } from '../state.ts';
import { baseUrlOf, installationOf } from '../tenants.ts';
import { callLifecycle, type Signature } from './call-lifecycle.ts';
import { failureOfCallback } from './failure-of-callback.ts';

/** Why an app that is installed gets `installed` once more. */
export type Reason = 'rename' | 'rotation';

/** What came of it; `delivered` when the app took it. */
export interface Announcement {
  readonly delivered: boolean;
  readonly result: AppResult | undefined;
}

/**
 * Sends `installed` to an app that is there already, without an `enabled` to follow. What the app answers changes nothing
 * here.
 *
 * @param signedWith - the secret that the app has, for eras that sign with it; the installation's own by default
 */
export async function announceAgain(
  world: World,
  installation: Installation,
  how: Reason,
  signedWith: string = installation.sharedSecret,
): Promise<Announcement> {
  const signature: Signature =
    signingOf(world, installation) === 'signed-install'
      ? { by: 'install-key' }
      : { by: 'shared-secret', sharedSecret: signedWith };
  const call = { installation, event: 'installed', signature, accountId: undefined } as const;
  const { clientKey, oauthClientId, appKey, cloudId, product, listing } = installation;
  const baseUrl = baseUrlOf(world, installation);
  const result = await callLifecycle(world, call);
  const failure = result && failureOfCallback(world, result);
  const delivered = result !== undefined && !failure;
  // A world that was reset meanwhile, or a site that is gone, has no such app.
  if (installationOf(world, installation, appKey) !== installation) return { delivered, result };
  const told = { clientKey, appKey, cloudId, product, how, exchange: result?.exchange };
  if (failure) world.record('connect.install-failed', { ...told, subCode: failure.subCode });
  else if (result)
    world.record('connect.installed', { ...told, oauthClientId, baseUrl, signed: signature.by, listing });
  return { delivered, result };
}
