import { newestCallOf } from './decide-installed.ts';
import { isRepeat } from './judge-call.ts';
import type { LifecycleChange, LifecycleFacts } from './parts.ts';
import { noContent } from './refuse.ts';
import { isCurrent, type Tenant } from './tenants.ts';

/**
 * The data stays for the time of retention: the same `clientKey` may come back. The secret stays as well, by which the host
 * signs then, and what is still on its way now.
 */
export function decideUninstalled(facts: LifecycleFacts): LifecycleChange {
  const { tenant } = facts;
  if (tenant === undefined || isRepeat(facts)) return { result: noContent };
  const next = isCurrent(tenant) ? uninstalled(tenant, facts) : tenant;
  return { put: [{ ...next, newestCall: newestCallOf(facts) }], result: noContent };
}

function uninstalled(tenant: Tenant, { configuration, now, parts, proof }: LifecycleFacts): Tenant {
  const { isUnproven: _, formerSecret, ...rest } = tenant;
  const isFormer = proof.by === 'shared-secret' && proof.isFormer;
  const sharedSecret = (isFormer && formerSecret) || tenant.sharedSecret;
  const purgeAt = parts.purgeAt(configuration, now);
  return { ...rest, sharedSecret, state: 'uninstalled', uninstalledAt: now, purgeAt };
}
