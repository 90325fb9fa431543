import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Handler } from '../../../world/call.ts';
import { upmFacts } from '../facts.ts';
import { requireAdmin } from '../require-admin.ts';

/** GET /rest/plugins/1.0/settings: whether development mode is on, which tools look at before they install. */
export const getUpmSettings: Handler<operations['getUpmSettings']> = (call) => {
  const { tenant } = requireAdmin(call);
  const settings = [{ key: upmFacts.developmentMode.value, value: tenant.developmentMode }];
  return { status: 200, body: { settings } };
};
