import type { Call, ContractFault } from '../../world/call.ts';
import type { Refusal } from '../../world/refusal.ts';
import { pageHandlers } from './operations/index.ts';
import { sitePageRefusal } from './refusals.ts';

/** A fault against the contract at a page, as a page; undefined for what programs call. */
export function pageFault({ operation }: Call, { where, message }: ContractFault): Refusal | undefined {
  if (!(operation.operationId in pageHandlers)) return undefined;
  const reason = { check: 'the request fits the contract', received: `${where}: ${message}` };
  return sitePageRefusal('sitePageMalformed', reason);
}
