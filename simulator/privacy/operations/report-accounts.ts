import type { operations } from '../../../openapi/privacy.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { Refusal } from '../../world/refusal.ts';
import { Anomalies } from '../anomalies.ts';
import { tellCycle, tellingCycle } from '../cycle.ts';
import { enterReport, type RequiredAction } from '../enter-report.ts';
import { requirePunctual } from '../guards/require-punctual.ts';
import { requireReport } from '../guards/require-report.ts';
import { type AppBook, bookOf } from '../state.ts';

type ReportCall = Call<operations['reportAccounts']>;

/**
 * POST /app/report-accounts/: the accounts whose personal data the app stores (user privacy guide for app developers). The
 * room's `before` has let the caller pass.
 */
export const reportAccounts: Handler<operations['reportAccounts']> = (call) => {
  const { world, caller, exchange } = call;
  const { clientId = '' } = caller;
  const book = bookOf(world, clientId);
  const anomalies = new Anomalies();
  const toldCycle = book.cycle?.period;
  try {
    const actions = accept(call, { book, clientId }, anomalies);
    const status = actions.length === 0 ? 204 : 200;
    const headers = tellCycle(world, book, status);
    return status === 204 ? { status, headers } : { status, headers, body: { accounts: actions } };
  } catch (error) {
    throw error instanceof Refusal ? tellingCycle(world, book, error) : error;
  } finally {
    anomalies.record(world, book, { clientId, exchange, toldCycle });
  }
};

function accept(
  { world, body }: ReportCall,
  app: { book: AppBook; clientId: string },
  anomalies: Anomalies,
): RequiredAction[] {
  const accounts = requireReport(world, body, anomalies);
  requirePunctual(world, app.book, accounts, anomalies);
  return enterReport(world, app, accounts, anomalies);
}
