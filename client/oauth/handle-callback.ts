import type { ClientContext, StateFault, TokenSet } from '../context.ts';
import type { Grant, PendingAuthorization } from '../store/records.ts';
import { classifyCallbackError } from './classify-callback-error.ts';
import { identifyAccount } from './identify-account.ts';
import { ClientProblem, type ProblemFacts } from './problem.ts';
import { randomText } from './random-text.ts';
import { storeSafely } from './store-safely.ts';

/** What the browser brought: the query of the callback address, and the app's own session. */
export interface Callback {
  readonly query: URLSearchParams;
  readonly sessionId: string | undefined;
}

/** What came of a callback. Only `granted` changed what is stored about the person. */
export type CallbackOutcome =
  | { outcome: 'granted'; grant: Grant }
  /** The person pressed Cancel. */
  | { outcome: 'denied' }
  | { outcome: StateFault }
  /** Neither a code nor an error, or more than one of them. */
  | { outcome: 'no-code' }
  /** The person is linked to one Atlassian account and consented as another; nothing was stored. */
  | { outcome: 'foreign-account'; linkedAccountId: string; accountId: string }
  | { outcome: 'failed'; problem: ProblemFacts };

/**
 * Handles the answer to an authorization request (RFC 6749 section 4.1.2). Nothing is believed before `state` was
 * redeemed, with one exception: a refusal may come without `state` (one was seen so), and changes nothing.
 *
 * @throws whatever the store throws; every answer of Atlassian becomes an outcome
 */
export async function handleCallback(context: ClientContext, callback: Callback): Promise<CallbackOutcome> {
  const state = onlyValue(callback.query, 'state');
  const error = onlyValue(callback.query, 'error');
  if (error !== undefined && state === undefined) return refused(error);
  const redeemed = await context.parts.redeemState(context, { state, sessionId: callback.sessionId });
  if ('fault' in redeemed) return { outcome: redeemed.fault };
  if (error !== undefined) return refused(error);
  const code = onlyValue(callback.query, 'code');
  if (code === undefined) return { outcome: 'no-code' };
  return completeAuthorization(context, redeemed.pending, code).catch(failedOutcome);
}

/** Only `/me` sees the access token before it is stored; a crash in between costs one more click. */
async function completeAuthorization(
  context: ClientContext,
  pending: PendingAuthorization,
  code: string,
): Promise<CallbackOutcome> {
  const tokens = await context.parts.exchangeCode(context, code, pending.codeVerifier);
  const candidate = newGrant(context, pending.personId, tokens);
  const accountId = await identifyAccount(context, candidate);
  const person = await context.store.readPerson(pending.personId);
  const linkedAccountId = person?.linkedAccountId;
  if (linkedAccountId !== undefined && linkedAccountId !== accountId) {
    return { outcome: 'foreign-account', linkedAccountId, accountId };
  }
  const grant = { ...candidate, accountId };
  await storeSafely(context, async () => {
    await context.store.writePerson({
      ...(person ?? { personId: pending.personId, name: pending.personId }),
      clientId: context.configuration.clientId,
      linkedAccountId: accountId,
    });
    await context.store.writeGrant(grant);
  });
  return { outcome: 'granted', grant };
}

function newGrant(context: ClientContext, personId: string, tokens: TokenSet): Grant {
  const { configuration, environment } = context;
  const now = environment.now();
  return {
    grantId: randomText(environment),
    personId,
    accountId: '',
    // An answer without scope grants what was asked for (RFC 6749 section 5.1).
    scopes: tokens.scopes.length > 0 ? tokens.scopes : [...configuration.scopes],
    accessToken: tokens.accessToken,
    accessTokenMintedAt: now,
    accessTokenExpiresAt: now + tokens.lifetime,
    refreshToken: tokens.refreshToken,
    consentedAt: now,
    clientId: configuration.clientId,
    revision: 1,
  };
}

function refused(error: string): CallbackOutcome {
  const problem = classifyCallbackError(error);
  return problem === 'denied' ? { outcome: 'denied' } : { outcome: 'failed', problem };
}

function failedOutcome(thrown: unknown): CallbackOutcome {
  if (thrown instanceof ClientProblem) return { outcome: 'failed', problem: thrown };
  throw thrown;
}

/** A parameter that comes twice is not believed (RFC 6749 section 3.1). */
function onlyValue(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
