import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { renderPlugin, requirePlugin } from '../find-plugin.ts';
import { requireAdmin } from '../require-admin.ts';

/** GET /rest/plugins/1.0/{key}-key */
export const getPlugin: Handler<operations['getPlugin']> = (call) => {
  const visit = requireAdmin(call);
  const installation = requirePlugin(call, visit, call.pathParameters.pluginKey);
  return { status: 200, body: renderPlugin(call, visit, installation) };
};
