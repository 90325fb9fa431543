import type { components } from '../../../openapi/connect.gen.ts';
import type { World } from '../../world/world.ts';
import { isLicensed } from '../licence.ts';
import { tokenOf } from '../licence-tokens.ts';
import type { Installation } from '../state.ts';

/** The private licence token of an app, or that it has none (`upmFacts.privateToken`). */
export function renderLicenseToken(
  world: World,
  installation: Installation,
): components['schemas']['UpmLicenseToken'] {
  const { appKey: pluginKey, license } = installation;
  const held = tokenOf(world, installation, pluginKey);
  if (!held || !license) return { pluginKey, token: '', state: 'NONE', valid: false };
  return { pluginKey, token: held.token, state: license.state, valid: isLicensed(world, license) };
}
