import { callerOfBearer } from '../oauth/room.ts';
import type { Call, Room } from '../world/call.ts';
import { requireConfluence } from './confluence/require-visit.ts';
import { type ConnectVerifier, requireConnectApp } from './guards/require-connect-app.ts';
import { requireReporter } from './guards/require-reporter.ts';
import { privacyHandlers } from './operations/index.ts';
import { refuseFault } from './refuse-fault.ts';

/**
 * Personal data reporting, and the people of Confluence for those who refresh what they store.
 *
 * @param verify - whose JWTs of Connect apps are good
 */
export function createPrivacyRoom(verify: ConnectVerifier): Room {
  return {
    name: 'privacy',
    handlers: privacyHandlers as Room['handlers'],
    identify: callerOfBearer,
    before: (call) => requireCaller(call, verify),
    refuseFault,
  };
}

/** Who calls is looked at before what is sent (`facts.order`). */
function requireCaller(call: Call, verify: ConnectVerifier): void {
  if (call.host.site !== undefined) requireConnectApp(call, verify);
  else if (call.operation.path.includes('report-accounts')) requireReporter(call);
  else requireConfluence(call);
}
