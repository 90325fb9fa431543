import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { uninstallApp } from '../../lifecycle/uninstall-app.ts';
import { requirePlugin } from '../find-plugin.ts';
import { requireAdmin } from '../require-admin.ts';

/** DELETE /rest/plugins/1.0/{key}-key: the app is told before the answer comes, whatever it says. */
export const uninstallPlugin: Handler<operations['uninstallPlugin']> = async (call) => {
  const visit = requireAdmin(call);
  const installation = requirePlugin(call, visit, call.pathParameters.pluginKey);
  await uninstallApp(call.world, installation, visit.account.accountId);
  return { status: 204 };
};
