import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { faultOfToken, licenseByToken } from '../../licence-tokens.ts';
import { requirePlugin } from '../find-plugin.ts';
import { upmRefusal } from '../refusals.ts';
import { renderLicenseToken } from '../render-license-token.ts';
import { requireAdmin } from '../require-admin.ts';

/** PUT /rest/plugins/1.0/license-tokens/{key}-key: licenses an app without the Marketplace, in a state to be tried. */
export const setLicenseToken: Handler<operations['setLicenseToken']> = (call) => {
  const visit = requireAdmin(call);
  const { world, pathParameters, body } = call;
  const installation = requirePlugin(call, visit, pathParameters.pluginKey);
  const { token = '', state = 'ACTIVE_SUBSCRIPTION' } = body;
  if (token === '')
    throw upmRefusal('upmLicenseTokenMalformed', { check: 'the body has a token', received: 'none' });
  const { appKey, cloudId, product } = installation;
  const fault = faultOfToken(world, { appKey, cloudId, product, token });
  if (fault !== undefined)
    throw upmRefusal('upmLicenseTokenForeign', { check: 'the token is for this app and site' }, fault);
  licenseByToken(world, installation, token, state);
  return {
    status: 200,
    type: 'application/vnd.atl.plugins+json',
    body: renderLicenseToken(world, installation),
  };
};
