import type { operations } from '../../../../openapi/connect.gen.ts';
import { queryOf, redirectTo } from '../../../oauth/authorization/refusals.ts';
import type { Handler } from '../../../world/call.ts';
import { hostOfSite } from '../../../world/directory.ts';
import { productPath } from '../../tenants.ts';
import { orders } from '../admin/orders.ts';
import { sitePageRefusal } from '../refusals.ts';
import { requireAdmin, requireForm } from '../site-visit.ts';

/** POST /plugins/servlet/upm: carries an order out, and shows the page again, at the site's address of then. */
export const changeApps: Handler<operations['changeApps']> = async (call) => {
  const { body: form } = call;
  const visit = requireForm(call, form.form_token);
  requireAdmin(visit);
  const order = form.order && orders[form.order];
  if (!order) throw sitePageRefusal('orderMalformed', { check: 'the form has an order', received: 'none' });
  const told = queryOf(await order({ call, visit, form }));
  const page = `${productPath(visit.product)}/plugins/servlet/upm${told === '' ? '' : `?${told}`}`;
  return redirectTo(call.addresses.of(hostOfSite(visit.site), page));
};
