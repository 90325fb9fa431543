import { callerOfBearer } from '../oauth/room.ts';
import type { Call, ContractFault, Room } from '../world/call.ts';
import type { Refusal } from '../world/refusal.ts';
import { tellingCycle } from './cycle.ts';
import { requireReporter } from './guards/require-reporter.ts';
import { privacyHandlers } from './operations/index.ts';
import { type ReportCondition, reportRefusal } from './refusals.ts';
import { bookOf } from './state.ts';

/** Personal data reporting at api.atlassian.com. */
export const privacyRoom: Room = {
  name: 'privacy',
  handlers: privacyHandlers as Room['handlers'],
  identify: callerOfBearer,
  before: requireReporter,
  refuseFault,
};

const CONDITIONS: Readonly<Record<ContractFault['kind'], ReportCondition>> = {
  schema: 'reportMalformed',
  unreadable: 'reportUnreadable',
  'media-type': 'reportUnreadable',
  'too-large': 'reportBodyTooLarge',
};

function refuseFault({ world, caller }: Call, { kind, where, message }: ContractFault): Refusal {
  const words = `${where}: ${message}`;
  const reason = { check: 'the report fits the contract', received: words };
  return tellingCycle(
    world,
    bookOf(world, caller.clientId ?? ''),
    reportRefusal(CONDITIONS[kind], words, reason),
  );
}
