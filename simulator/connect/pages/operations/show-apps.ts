import type { operations } from '../../../../openapi/connect.gen.ts';
import { redirectTo } from '../../../oauth/authorization/refusals.ts';
import type { Handler } from '../../../world/call.ts';
import { adminPage } from '../admin/admin-page.ts';
import { tellOutcome } from '../admin/tell-outcome.ts';
import { loginAddress, requireAdmin, visitOf } from '../site-visit.ts';

/** GET /plugins/servlet/upm: the apps of a product at a site, for its admins. */
export const showApps: Handler<operations['showApps']> = (call) => {
  const visit = visitOf(call);
  if (!visit) return redirectTo(loginAddress(call));
  requireAdmin(visit);
  const { world } = call;
  return adminPage({ world, visit }, tellOutcome(world, visit, call.query));
};
