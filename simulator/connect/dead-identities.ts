import type { World } from '../world/world.ts';
import { type ConnectState, connectState, type DeadIdentity } from './state.ts';
import { installationKey, type TenantName } from './tenants.ts';

type Buried = ConnectState['deadIdentities'];

/** Who died where, by app and tenant, in the order of their deaths; of each table that was asked. */
const graves = new WeakMap<Buried, Map<string, DeadIdentity[]>>();

/** The installations of an app that a tenant forgot, the latest first; of ten thousand as quickly as of ten. */
export function deadIdentitiesAt(world: World, tenant: TenantName, appKey: string): DeadIdentity[] {
  const { deadIdentities: buried } = connectState(world);
  const known = graves.get(buried) ?? gravesOf(buried);
  return [...(known.get(installationKey(tenant, appKey)) ?? [])].reverse();
}

/** Enters who died. An oauthClientId that an app keeps, as a dial has it, is that of its latest death. */
export function bury(buried: Buried, dead: DeadIdentity): void {
  const isAgain = buried.delete(dead.oauthClientId);
  buried.set(dead.oauthClientId, dead);
  const known = graves.get(buried);
  if (isAgain) graves.delete(buried);
  else if (known) add(known, dead);
}

function gravesOf(buried: Buried): Map<string, DeadIdentity[]> {
  const made = new Map<string, DeadIdentity[]>();
  for (const dead of buried.values()) add(made, dead);
  graves.set(buried, made);
  return made;
}

function add(known: Map<string, DeadIdentity[]>, dead: DeadIdentity): void {
  const key = installationKey(dead, dead.appKey);
  const there = known.get(key);
  if (there) there.push(dead);
  else known.set(key, [dead]);
}
