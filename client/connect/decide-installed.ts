import { digestText } from './call-digest.ts';
import { isRepeat } from './judge-call.ts';
import type { ConnectParts, LifecycleChange, LifecycleFacts } from './parts.ts';
import { noContent } from './refuse.ts';
import { isCurrent, type NewestCall, type Tenant, type TenantProfile } from './tenants.ts';

const mostDigests = 100;

/**
 * What an install changes once it is believed: the installation is the one in use at its address, and whoever was there is
 * detached. Data of others stays with them (facts, table 4.4: "no data linking").
 */
export function decideInstalled(facts: LifecycleFacts): LifecycleChange {
  const { configuration, neighbours, now, parts } = facts;
  if (isRepeat(facts)) return { result: noContent };
  const next = installed(facts);
  const displaced = neighbours.filter(isCurrent);
  return {
    put: [next, ...displaced.map((tenant) => parts.detach(tenant, configuration, now, parts))],
    result: noContent,
  };
}

function installed(facts: LifecycleFacts): Tenant {
  const { event, now, tenant } = facts;
  return {
    ...profileOf(facts),
    ...secretsAfter(facts),
    clientKey: event.clientKey,
    state: tenant?.state === 'disabled' && tenant.sharedSecret === event.sharedSecret ? 'disabled' : 'active',
    installedAt: tenant?.installedAt ?? now,
    updatedAt: now,
    newestCall: newestCallOf(facts),
    heardAt: now,
    ...(tenant?.switchedAt !== undefined && { switchedAt: tenant.switchedAt }),
    ...(tenant?.attached && { attached: tenant.attached }),
    ...(tenant?.attachedTo && { attachedTo: tenant.attachedTo }),
  };
}

/** What is not said any more is not true any more. */
function profileOf({ event }: LifecycleFacts): TenantProfile {
  const { key: _, clientKey: __, eventType: ___, sharedSecret: ____, ...profile } = event;
  return profile;
}

/** Where our answer is lost, the host goes back to the secret by which it signed. */
function secretsAfter(facts: LifecycleFacts) {
  const { configuration, event, proof, tenant } = facts;
  const { sharedSecret = '' } = event;
  if (tenant === undefined) return { sharedSecret, isUnproven: true, ...followedUp(facts) } as const;
  const isFormer = proof.by === 'shared-secret' && proof.isFormer;
  const inUse = (isFormer && tenant.formerSecret) || tenant.sharedSecret;
  if (inUse === sharedSecret) return { sharedSecret, ...(!isFormer && unprovenOf(tenant)) };
  const mayGoBack = configuration.era === 'legacy';
  return { sharedSecret, isUnproven: true, ...(mayGoBack && { formerSecret: inUse }) } as const;
}

/** A follow-up that comes again is signed with the secret of the same installation before it. */
function followedUp({ event, neighbours, proof }: LifecycleFacts) {
  if (proof.by !== 'shared-secret') return {};
  const formerSecret = neighbours.find(({ clientKey }) => clientKey === proof.clientKey)?.sharedSecret;
  return formerSecret === undefined || formerSecret === event.sharedSecret ? {} : { formerSecret };
}

function unprovenOf({ isUnproven, formerSecret }: Tenant) {
  return { ...(isUnproven && { isUnproven }), ...(formerSecret !== undefined && { formerSecret }) };
}

/** @returns what to remember of a call, to know it and those before it when they come again. */
export function newestCallOf({ digest, proof, tenant }: LifecycleFacts): NewestCall {
  const issuedAt = proof.by === 'nobody' ? 0 : proof.claims.iat;
  const { newestCall } = tenant ?? {};
  const before = newestCall?.issuedAt === issuedAt ? newestCall.digests : [];
  return { issuedAt, digests: [...before, digestText(digest)].slice(-mostDigests) };
}

/** "Counted from when the record is no longer the most recent valid installation against that site URL" (41874 page 3). */
export function detach(...[tenant, configuration, now, parts]: Parameters<ConnectParts['detach']>): Tenant {
  const { isUnproven: _, formerSecret: __, ...rest } = tenant;
  return { ...rest, state: 'detached', detachedAt: now, purgeAt: parts.purgeAt(configuration, now) };
}
