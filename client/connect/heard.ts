import type { Claims } from './messages.ts';
import type { Tenant } from './tenants.ts';

/** @returns an installation of which a call under its present secret was verified just now. */
export function heard(tenant: Tenant, claims: Claims, now: number): Tenant {
  const { isUnproven: _, formerSecret: __, suspectedAt, refusals, ...rest } = tenant;
  const isStillSuspect = suspectedAt !== undefined && claims.iat * 1000 < suspectedAt;
  return { ...rest, heardAt: now, ...(isStillSuspect && { suspectedAt, refusals }) };
}
