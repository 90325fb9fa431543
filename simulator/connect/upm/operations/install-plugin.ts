import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { startInstall } from '../install-task.ts';
import { upmRefusal } from '../refusals.ts';
import { renderTask } from '../render-task.ts';
import { requireAdmin } from '../require-admin.ts';
import { requireUpmToken } from '../upm-tokens.ts';

/** POST /rest/plugins/1.0/: begins an install by the address of a descriptor; what comes of it is for a task to tell. */
export const installPlugin: Handler<operations['installPlugin']> = (call) => {
  const visit = requireAdmin(call);
  const { world, query, body, addresses } = call;
  const { pluginUri } = body;
  if (pluginUri === undefined || pluginUri === '')
    throw upmRefusal('upmPluginUriMissing', { check: 'the body has pluginUri', received: 'none' });
  requireUpmToken(world, visit, query.token);
  const task = startInstall(world, {
    tenant: visit.tenant,
    descriptorUrl: pluginUri,
    accountId: visit.account.accountId,
    hostAddress: addresses.of('{host}', ''),
  });
  return { status: 202, body: renderTask(call, visit, task) };
};
