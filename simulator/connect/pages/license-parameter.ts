import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';

/** `lic`, as an app's pages are told it; undefined for an app without a licence. */
export function licenseParameter(_world: World, { license }: Installation): 'active' | 'none' | undefined {
  if (!license) return undefined;
  return license.state.startsWith('ACTIVE') ? 'active' : 'none';
}
