import type { Answer } from '../world/answer.ts';
import { findSite, movedSite } from '../world/directory.ts';
import { siteHost } from '../world/origins.ts';
import type { World } from '../world/world.ts';
import type { Location } from './locate.ts';

/**
 * What the former address of a site that was renamed answers, for as long as the world sends on from there; undefined for
 * every other address. That it sends on is documented, how is unknown.
 */
export function redirectMoved(
  world: World,
  { host, addresses, path }: Pick<Location, 'host' | 'addresses' | 'path'>,
): Answer | undefined {
  if (host?.site === undefined) return undefined;
  const moved = movedSite(world, host.site);
  if (!moved || findSite(world, host.site)) return undefined;
  return { status: 301, headers: { location: addresses.of(siteHost(moved.handle), path) } };
}
