import type { World } from '../../world/world.ts';
import { uninstallOrder } from '../dials.ts';
import { signingOf } from '../era.ts';
import { connectState, type Installation } from '../state.ts';
import { installationKey } from '../tenants.ts';
import { buryIdentity } from './bury-identity.ts';
import { callLifecycle } from './call-lifecycle.ts';

/**
 * Uninstalls an app: `disabled` unless it is disabled already, and `uninstalled`. Their answers change nothing, and neither
 * is sent again. What stays is the last shared secret.
 *
 * @param accountId - who asked for it
 */
export async function uninstallApp(
  world: World,
  installation: Installation,
  accountId?: string,
): Promise<void> {
  const state = connectState(world);
  const { installations, remnants } = state;
  const { cloudId, product, appKey, clientKey, oauthClientId, sharedSecret } = installation;
  const key = installationKey(installation, appKey);
  const enabled = installation.state === 'enabled';
  installations.delete(key);
  const removedAt = world.clock.now();
  remnants.set(key, { cloudId, product, appKey, clientKey, oauthClientId, sharedSecret, removedAt });
  world.record('connect.uninstalled', { appKey, cloudId, product, clientKey });
  buryIdentity(world, installation, 'uninstalled');
  const byKey = signingOf(world, installation) === 'signed-install';
  const shared = { by: 'shared-secret', sharedSecret } as const;
  const order = world.dial(uninstallOrder);
  const isUnsigned = order === 'uninstalled-first-disabled-unsigned';
  const isStill = () => connectState(world) === state;
  const disabled = async () => {
    const signature = isUnsigned ? ({ by: 'none' } as const) : shared;
    if (enabled && isStill())
      await callLifecycle(world, { installation, event: 'disabled', signature, accountId });
  };
  const uninstalled = async () => {
    if (!isStill()) return;
    const signature = byKey ? ({ by: 'install-key' } as const) : shared;
    await callLifecycle(world, { installation, event: 'uninstalled', signature, accountId });
  };
  if (order === 'at-once') await Promise.all([disabled(), uninstalled()]);
  else
    for (const tell of order === 'disabled-first' ? [disabled, uninstalled] : [uninstalled, disabled])
      await tell();
}
