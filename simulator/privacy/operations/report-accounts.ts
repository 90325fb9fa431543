import type { operations } from '../../../openapi/privacy.gen.ts';
import type { Handler } from '../../world/call.ts';
import { cycleHeader, noteCycle } from '../cycle.ts';
import { enterReport } from '../enter-report.ts';
import { requireReport } from '../guards/require-report.ts';
import { bookOf } from '../state.ts';

/**
 * POST /app/report-accounts/: the accounts whose personal data the app stores (user privacy guide for app developers). The
 * room's `before` has let the bearer pass.
 */
export const reportAccounts: Handler<operations['reportAccounts']> = ({ world, body, caller, exchange }) => {
  const accounts = requireReport(body);
  const { clientId = '' } = caller;
  const book = bookOf(world, clientId);
  const { actions, anomalies } = enterReport(world, book, clientId, accounts);
  anomalies.record(world, { clientId, exchange, toldCycle: book.cycle?.period });
  const status = actions.length === 0 ? 204 : 200;
  const headers = cycleHeader(world, status);
  noteCycle(world, book, headers);
  return status === 204 ? { status, headers } : { status, headers, body: { accounts: actions } };
};
