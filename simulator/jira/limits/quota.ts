import type { Quota } from '../../oauth/rate-limit-headers.ts';
import type { Call } from '../../world/call.ts';
import { unlistedPeople } from '../../world/crowd.ts';
import { accounts } from '../../world/directory.ts';
import { quotaTier } from '../dials.ts';
import { siteOf } from '../visit.ts';
import { type Limit, limits } from './limits.ts';

/** The points that an app has: the counter, and what it may reach. */
export interface AppQuota {
  readonly name: string;
  readonly limit: Limit;
  readonly policy: Quota['policy'];
}

/** The quota that a call spends of: the app's at all tenants, or at this one, as the dial says. */
export function quotaOf(call: Pick<Call, 'world' | 'host' | 'path' | 'caller'>): AppQuota {
  const { world, caller } = call;
  const { clientId = '' } = caller;
  if (world.dial(quotaTier) === 'global') {
    return { name: `points ${clientId}`, limit: limits.points.value, policy: 'global-app-quota' };
  }
  const { cloudId, members } = siteOf(call);
  const people = members?.length ?? accounts(world).size + unlistedPeople(world);
  const { most, window } = limits.tenantPoints.value;
  const grown = most + limits.pointsPerPerson.value * people;
  return {
    name: `points ${clientId} ${cloudId}`,
    limit: { most: Math.min(grown, limits.mostTenantPoints.value), window },
    policy: 'tenant-app-quota',
  };
}
