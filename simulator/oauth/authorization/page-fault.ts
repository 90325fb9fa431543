import type { Call, ContractFault } from '../../world/call.ts';
import type { PrivateReason, Refusal } from '../../world/refusal.ts';
import { pageRefusal } from './page-refusals.ts';
import { errorPageRefusal } from './refusals.ts';

/** A fault against the contract at a page: the error page for an authorization request, else a page that says no. */
export function pageFault(call: Call, fault: ContractFault): Refusal {
  const reason: PrivateReason = {
    check: 'the request fits the contract',
    received: `${fault.where}: ${fault.message}`,
  };
  if (call.operation.operationId === 'authorize') return errorPageRefusal(call, 'authorizeMalformed', reason);
  return pageRefusal('pageFormMalformed', reason);
}
