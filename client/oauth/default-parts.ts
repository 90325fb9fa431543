import type { ClientParts } from '../context.ts';
import { gatewayAddress } from '../jira/gateway-address.ts';
import { authorizationAddress } from './authorization-address.ts';
import { classifyAnswer } from './classify-answer.ts';
import { decideNextStep } from './decide-next-step.ts';
import { exchangeCode } from './exchange-code.ts';
import { createOneRefreshAtATime } from './one-refresh-at-a-time.ts';
import { randomText } from './random-text.ts';
import { judgePending, redeemState } from './redeem-state.ts';
import { shouldRefresh } from './should-refresh.ts';

/** @returns the parts of the reference client, for one client. */
export function createDefaultParts(): ClientParts {
  return {
    newState: randomText,
    authorizationAddress,
    judgePending,
    redeemState,
    exchangeCode,
    pickGrantFor: (context, personId) => context.store.readGrant(personId),
    shouldRefresh,
    oneRefreshAtATime: createOneRefreshAtATime(),
    keepRotatedToken: (context, next, seen) => context.store.replaceGrant(next, seen),
    classifyAnswer,
    decideNextStep,
    gatewayAddress,
  };
}
