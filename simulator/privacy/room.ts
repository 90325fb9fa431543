import { requireBearer } from '../oauth/access-token.ts';
import { callerOfBearer } from '../oauth/room.ts';
import type { Call, ContractFault, Room } from '../world/call.ts';
import type { Refusal } from '../world/refusal.ts';
import { requireReportScope } from './guards/require-report-scope.ts';
import { privacyHandlers } from './operations/index.ts';
import { reportRefusal } from './refusals.ts';

/** Personal data reporting at api.atlassian.com. */
export const privacyRoom: Room = {
  name: 'privacy',
  handlers: privacyHandlers as Room['handlers'],
  identify: callerOfBearer,
  before,
  refuseFault,
};

/** Who calls is looked at before what is sent (inferred). */
function before(call: Call): void {
  requireReportScope(call, requireBearer(call));
}

function refuseFault(_call: Call, { kind, where, message }: ContractFault): Refusal {
  const condition = kind === 'schema' ? 'reportMalformed' : 'reportUnreadable';
  return reportRefusal(condition, `${where}: ${message}`, {
    check: 'the report fits the contract',
    received: `${where}: ${message}`,
  });
}
