import type { Call, ContractFault } from '../world/call.ts';
import type { Refusal } from '../world/refusal.ts';
import { confluenceRefusal } from './confluence/refusals.ts';
import { tellingCycle } from './cycle.ts';
import { type ReportCondition, reportRefusal } from './refusals.ts';
import { bookOf } from './state.ts';

const CONDITIONS: Readonly<Record<ContractFault['kind'], ReportCondition>> = {
  schema: 'reportMalformed',
  unreadable: 'reportUnreadable',
  'media-type': 'reportUnreadable',
  'too-large': 'reportBodyTooLarge',
};

/** A fault against the contract, in the words of the service that was asked. */
export function refuseFault(call: Call, { kind, where, message }: ContractFault): Refusal {
  const { world, caller, operation } = call;
  const words = `${where}: ${message}`;
  if (!operation.path.includes('report-accounts')) {
    return confluenceRefusal('confluenceBodyMalformed', operation.path, {
      check: 'the request fits the contract',
      received: words,
    });
  }
  const refusal = reportRefusal(CONDITIONS[kind], words, {
    check: 'the report fits the contract',
    received: words,
  });
  return tellingCycle(world, bookOf(world, caller.clientId ?? ''), refusal);
}
