import { digestText, hasSameJwt } from './call-digest.ts';
import type { Refusal } from './messages.ts';
import type { LifecycleFacts } from './parts.ts';
import { refuse } from './refuse.ts';
import { isCurrent, placeOf, type Tenant } from './tenants.ts';

/** A call and its repetition with another body may be this far apart: a second is all that `iat` tells apart. */
const sameMoment = 2_000;

const missing = refuse('signature-missing', 'The call is not signed.');

/**
 * Only the very first install of a site is unsigned, and only in the legacy era; where the address is known, a follow-up is
 * asked for by the refusal (facts, table 4.4).
 */
export function judgeUnsigned(facts: LifecycleFacts): Refusal | undefined {
  const { configuration, endpoint, neighbours, tenant } = facts;
  if (configuration.era !== 'legacy' || endpoint !== 'installed') return missing;
  if (tenant) return missing;
  if (neighbours.length === 0) return undefined;
  return refuse(
    'address-known',
    'The call is not signed, and another installation is known at this address.',
  );
}

/** @returns whether the newest call of this installation came again, which changes nothing. */
export function isRepeat({ digest, tenant }: LifecycleFacts): boolean {
  return tenant?.newestCall.digests.at(-1) === digestText(digest);
}

/**
 * A call from before the newest one that was accepted would put back what is past. Tokens tell seconds apart, so within
 * one second calls are told apart by what they say.
 */
export function judgeReplay(facts: LifecycleFacts): Refusal | undefined {
  const { endpoint, neighbours, proof, tenant } = facts;
  if (proof.by === 'nobody' || endpoint === 'enabled' || endpoint === 'disabled') return undefined;
  const { iat } = proof.claims;
  const isOlderThan = ({ newestCall }: Tenant) => iat < newestCall.issuedAt;
  const others = endpoint === 'installed' ? neighbours.filter(isCurrent) : [];
  const isOld =
    (tenant && (isOlderThan(tenant) || wasBefore(facts, tenant, iat))) || others.some(isOlderThan);
  return isOld ? refuse('call-replayed', 'A newer call than this one was already accepted.') : undefined;
}

function wasBefore({ digest, now }: LifecycleFacts, { newestCall }: Tenant, iat: number): boolean {
  if (iat !== newestCall.issuedAt) return false;
  const { digests } = newestCall;
  const text = digestText(digest);
  if (digests.at(-1) === text) return false;
  if (digests.includes(text)) return true;
  return now >= iat * 1000 + sameMoment && digests.some((kept) => hasSameJwt(kept, digest));
}

/**
 * A secret proves who calls, not that an address is theirs: whoever moves to one must know the secret of who is there, or
 * was there last, in the legacy era ("must verify installs that alter that relation", community 41874 page 2). Anybody can
 * be a site of that era, so an address that an installation left would be theirs otherwise, and with it its follow-ups.
 */
export function judgeMove({
  endpoint,
  event,
  neighbours,
  proof,
  tenant,
}: LifecycleFacts): Refusal | undefined {
  if (endpoint !== 'installed' || proof.by !== 'shared-secret' || tenant === undefined) return undefined;
  if (placeOf(tenant.baseUrl) === placeOf(event.baseUrl)) return undefined;
  const [there] = neighbours;
  if (there === undefined || there.sharedSecret === tenant.sharedSecret) return undefined;
  if (tookPlaceOf(tenant, there)) return undefined;
  return refuse('address-taken', 'Another installation is, or was, in use at this address.');
}

/** Whether an installation displaced another one when it was new; after a rename it may go back there. */
const tookPlaceOf = ({ installedAt }: Tenant, there: Tenant): boolean =>
  !isCurrent(there) && there.detachedAt === installedAt;
