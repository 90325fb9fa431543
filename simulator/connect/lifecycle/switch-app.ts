import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';
import { callLifecycle } from './call-lifecycle.ts';

/** Enables or disables an app, and tells it; what it answers changes nothing. Nothing happens where it is so already. */
export async function switchApp(
  world: World,
  installation: Installation,
  state: 'enabled' | 'disabled',
  accountId?: string,
): Promise<void> {
  if (installation.state === state) return;
  installation.state = state;
  const { appKey, clientKey, sharedSecret } = installation;
  world.record(`connect.${state}`, { appKey, clientKey });
  const signature = { by: 'shared-secret', sharedSecret } as const;
  await callLifecycle(world, { installation, event: state, signature, accountId });
}
