import { hash } from 'node:crypto';
import type { World } from '../../world/world.ts';
import { staleClientIds } from '../dials.ts';
import type { DeadIdentity } from '../state.ts';
import { siteOfTenant, tenantOf } from '../tenants.ts';
import { facts } from './facts.ts';

type Stage = 'accepted' | 'vendor-first' | '5-percent' | '50-percent' | '100-percent';

/** For how many of a hundred apps a stale oauthClientId is refused at sites that are not vendor-first. */
const SHARES: Readonly<Record<Stage, number>> = {
  accepted: 0,
  'vendor-first': 0,
  '5-percent': 5,
  '50-percent': 50,
  '100-percent': 100,
};

/** Whether the oauthClientId of an installation that is no more is refused at the world's present. */
export function isStaleRefused(world: World, dead: DeadIdentity): boolean {
  const stage = stageOf(world);
  if (dead.cause !== 'import') return true;
  if (stage === 'accepted') return false;
  const tenant = tenantOf(world, siteOfTenant(world, dead), dead.product);
  return tenant?.vendorFirst === true || turnOf(dead.appKey) < SHARES[stage];
}

/** When it is the turn of an app, of a hundred: the same in every world. */
const turnOf = (appKey: string): number => hash('sha256', appKey, 'buffer').readUInt32BE(0) % 100;

function stageOf(world: World): Stage {
  const position = world.dial(staleClientIds);
  if (position !== 'by-date') return position;
  const now = world.clock.now();
  if (now >= facts.staleForAll.value) return '100-percent';
  if (now >= facts.staleForHalf.value) return '50-percent';
  if (now >= facts.staleForFewApps.value) return '5-percent';
  return now >= facts.staleAtVendorFirst.value ? 'vendor-first' : 'accepted';
}
