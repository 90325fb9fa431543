import type { operations } from '../../../../openapi/connect.gen.ts';
import { requireSiteHost } from '../../../oauth/require-site-host.ts';
import type { Handler } from '../../../world/call.ts';
import { appScript, hostScript } from '../bridge/scripts.gen.ts';

const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };

/** GET /all.js: what an app's page loads to speak to the product. */
export const getBridge: Handler<operations['getBridge']> = ({ world, host }) => {
  if (host.site !== undefined) requireSiteHost(world, host);
  return { status: 200, body: appScript, type: 'text/javascript; charset=utf-8', headers };
};

/** GET /host.js: what answers it on the product's page. */
export const getHostScript: Handler<operations['getHostScript']> = ({ world, host }) => {
  requireSiteHost(world, host);
  return { status: 200, body: hostScript, type: 'text/javascript; charset=utf-8', headers };
};
