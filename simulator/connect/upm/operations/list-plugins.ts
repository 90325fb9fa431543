import type { components } from '../../../../openapi/connect.gen.ts';
import type { Call } from '../../../world/call.ts';
import { installationsAt } from '../../tenants.ts';
import { renderPlugin } from '../find-plugin.ts';
import { requireAdmin, upmPath } from '../require-admin.ts';
import { newUpmToken } from '../upm-tokens.ts';

type Plugins = components['schemas']['UpmPlugins'];

/** GET and HEAD /rest/plugins/1.0/: the apps, and the token without which none can be installed. */
export function listPlugins(call: Call): { status: 200; body: Plugins; headers: Record<string, string> } {
  const visit = requireAdmin(call);
  const { world } = call;
  const plugins = installationsAt(world, visit.tenant)
    .filter(({ state }) => state !== 'installing')
    .map((installation) => renderPlugin(call, visit, installation));
  return {
    status: 200,
    body: { plugins, links: { self: upmPath(call, visit, '') } },
    headers: { 'upm-token': newUpmToken(world, visit) },
  };
}
