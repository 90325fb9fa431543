import { heard } from './heard.ts';
import type { LifecycleChange, LifecycleFacts } from './parts.ts';
import { noContent } from './refuse.ts';
import { isCurrent } from './tenants.ts';

/**
 * `enabled` and `disabled` are sent on the side, and arrive in any order: around an uninstall they come from an
 * installation that is gone (community 49046 page 7), and late ones say what was true before. Both change nothing.
 */
export function decideSwitched(facts: LifecycleFacts): LifecycleChange {
  const { endpoint, now, proof, tenant } = facts;
  if (proof.by === 'nobody' || tenant === undefined || !isCurrent(tenant)) return { result: noContent };
  const { iat } = proof.claims;
  const state = endpoint === 'enabled' ? 'active' : 'disabled';
  const isLate = iat < (tenant.switchedAt ?? 0) || iat < tenant.newestCall.issuedAt;
  const next = heard(tenant, proof.claims, now);
  return { put: [isLate ? next : { ...next, state, switchedAt: iat }], result: noContent };
}
