import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { removeToken } from '../../licence-tokens.ts';
import { requirePlugin } from '../find-plugin.ts';
import { upmRefusal } from '../refusals.ts';
import { requireAdmin } from '../require-admin.ts';

/** DELETE /rest/plugins/1.0/license-tokens/{key}-key */
export const removeLicenseToken: Handler<operations['removeLicenseToken']> = (call) => {
  const visit = requireAdmin(call);
  const { appKey } = requirePlugin(call, visit, call.pathParameters.pluginKey);
  if (removeToken(call.world, visit.tenant, appKey)) return { status: 204 };
  throw upmRefusal('upmLicenseTokenNone', { check: 'the app has a token', received: appKey });
};
