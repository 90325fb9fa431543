import type { World } from '../../world/world.ts';
import { buryIdentity } from '../lifecycle/bury-identity.ts';
import { connectState, type DeadIdentity, type Tenant, type UnsentCallback } from '../state.ts';
import { installationKey, installationsAt } from '../tenants.ts';

/** What an event did to the apps of a tenant. */
export interface Ended {
  readonly ended: DeadIdentity[];
  readonly unsent: UnsentCallback[];
}

const WHY = {
  import: 'an import removes apps without telling them',
  'site-deleted': 'a site that is deleted tells its apps nothing',
} as const;

/**
 * Removes all apps of a tenant without a word to them, those that are just being installed too, and what is left of earlier
 * ones.
 *
 * @see community.developer.atlassian.com/t/41874: no callback, "due to architectural limitations"
 */
export function endInstallations(world: World, tenant: Tenant, cause: keyof typeof WHY): Ended {
  const { installations, remnants } = connectState(world);
  const ended: DeadIdentity[] = [];
  const unsent: UnsentCallback[] = [];
  for (const installation of installationsAt(world, tenant)) {
    const { appKey, clientKey, state } = installation;
    installations.delete(installationKey(tenant, appKey));
    ended.push(buryIdentity(world, installation, cause));
    for (const callback of state === 'enabled'
      ? (['disabled', 'uninstalled'] as const)
      : (['uninstalled'] as const)) {
      const silence = { callback, appKey, clientKey, why: WHY[cause] };
      unsent.push(silence);
      world.record('connect.silent', silence);
    }
  }
  for (const [key, { cloudId, product }] of remnants) {
    if (cloudId === tenant.cloudId && product === tenant.product) remnants.delete(key);
  }
  return { ended, unsent };
}
