import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { inBackground } from '../../in-background.ts';
import { switchApp } from '../../lifecycle/switch-app.ts';
import { renderPlugin, requirePlugin } from '../find-plugin.ts';
import { upmRefusal } from '../refusals.ts';
import { requireAdmin } from '../require-admin.ts';

/** PUT /rest/plugins/1.0/{key}-key: enables or disables an app, which is told of it while nobody waits. */
export const changePlugin: Handler<operations['changePlugin']> = (call) => {
  const visit = requireAdmin(call);
  const { world, pathParameters, body } = call;
  const installation = requirePlugin(call, visit, pathParameters.pluginKey);
  const enabled = String(body.enabled);
  if (enabled !== 'true' && enabled !== 'false')
    throw upmRefusal('upmEnabledMissing', { check: 'enabled is true or false', received: enabled });
  const state = enabled === 'true' ? 'enabled' : 'disabled';
  inBackground(world, switchApp(world, installation, state, visit.account.accountId));
  return { status: 200, body: renderPlugin(call, visit, installation) };
};
