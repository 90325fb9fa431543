import type { Call } from '../../world/call.ts';
import { facts } from '../facts.ts';
import { oauthState, type Transaction } from '../state.ts';
import type { BrowserSession } from './browser-session.ts';
import { sessionOf } from './browser-session.ts';
import type { AuthorizationRequest } from './check-request.ts';
import { authorizationFacts } from './facts.ts';
import { forgetOldest } from './forget.ts';
import { errorPageRefusal } from './refusals.ts';

/** An authorization request that waits for the person in this browser. */
export interface Pending {
  readonly transactionId: string;
  readonly request: Transaction;
  readonly session: BrowserSession;
}

/** Keeps a checked authorization request until its person answers. @returns the transaction's id */
export function beginTransaction(call: Call, request: AuthorizationRequest, session: BrowserSession): string {
  const { transactions } = oauthState(call.world);
  const { keptAtMost } = authorizationFacts;
  forgetOldest(transactions, (transaction) => isOver(call, transaction), keptAtMost.value);
  const transactionId = call.world.dice.uuid('transaction');
  const { sessionId } = session;
  transactions.set(transactionId, { ...request, startedAt: call.world.clock.now(), sessionId });
  return transactionId;
}

/** Takes an answered authorization request away; it is good for one answer. */
export function endTransaction(call: Call, { transactionId }: Pending): void {
  oauthState(call.world).transactions.delete(transactionId);
}

/**
 * Guards the consent page: the request behind it is known, of this browser, and not too old.
 *
 * @throws Refusal to the error page
 */
export function requireTransaction(call: Call, transactionId = ''): Pending {
  const request = oauthState(call.world).transactions.get(transactionId);
  const session = sessionOf(call);
  if (!request) throw expired(call, 'the transaction is known and was not answered');
  call.caller.clientId = request.clientId;
  if (!session) throw expired(call, 'somebody is signed in in this browser');
  if (request.sessionId !== session.sessionId)
    throw expired(call, 'the transaction began in this browser session');
  if (isOver(call, request)) throw expired(call, 'the transaction is not older than its lifetime');
  return { transactionId, request, session };
}

function isOver(call: Call, transaction: Transaction): boolean {
  return call.world.clock.now() >= transaction.startedAt + facts.transactionLifetime.value;
}

const expired = (call: Call, check: string) => errorPageRefusal(call, 'authorizeExpired', { check });
