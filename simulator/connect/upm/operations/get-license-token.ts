import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { requirePlugin } from '../find-plugin.ts';
import { renderLicenseToken } from '../render-license-token.ts';
import { requireAdmin } from '../require-admin.ts';

/** GET /rest/plugins/1.0/license-tokens/{key}-key */
export const getLicenseToken: Handler<operations['getLicenseToken']> = (call) => {
  const visit = requireAdmin(call);
  const installation = requirePlugin(call, visit, call.pathParameters.pluginKey);
  return {
    status: 200,
    type: 'application/vnd.atl.plugins+json',
    body: renderLicenseToken(call.world, installation),
  };
};
