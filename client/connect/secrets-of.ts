import type { IssuerFacts, SecretInUse } from './parts.ts';
import type { Tenant } from './tenants.ts';

/**
 * The secrets by which a lifecycle call may be signed:
 * - of a known issuer: its own; and the one before, while the host was not seen to use the new one
 * - of an unknown issuer that installs at a known address: that of whoever is there (the follow-up after an import is
 *   "just signed with the old sharedSecret, but the issuer is still the new clientKey", community 41874 page 3)
 */
export function secretsOf({ endpoint, issuer, neighbours }: IssuerFacts): readonly SecretInUse[] {
  if (issuer) return ownSecrets(issuer, endpoint === 'installed' || endpoint === 'uninstalled');
  const [there] = neighbours;
  return endpoint === 'installed' && there ? ownSecrets(there, false) : [];
}

function ownSecrets(tenant: Tenant, withFormer: boolean): SecretInUse[] {
  const { clientKey, sharedSecret, formerSecret, isUnproven } = tenant;
  const present = { clientKey, sharedSecret, isFormer: false };
  if (!withFormer || !isUnproven || formerSecret === undefined) return [present];
  return [present, { clientKey, sharedSecret: formerSecret, isFormer: true }];
}
