import type { ClientContext, RedeemedState, StateFault, Visit } from '../context.ts';
import type { PendingAuthorization } from '../store/records.ts';

/** The checks of RFC 6749 section 10.12, in order; a stranger's visit is named first and leaves the request untouched. */
export function judgePending(
  pending: PendingAuthorization,
  visit: { sessionId: string | undefined; now: number },
): StateFault | undefined {
  if (pending.sessionId !== visit.sessionId) return 'foreign-session';
  if (pending.redeemedAt !== undefined) return 'replayed-state';
  if (pending.expiresAt <= visit.now) return 'expired-state';
  return undefined;
}

/** @returns the request that this visit answers, now used up; or why the visit is not believed. */
export async function redeemState(context: ClientContext, visit: Visit): Promise<RedeemedState> {
  const { environment, parts, store } = context;
  if (visit.state === undefined || visit.state === '') return { fault: 'missing-state' };
  const pending = await store.readPendingAuthorization(visit.state);
  if (pending === undefined) return { fault: 'forged-state' };
  const now = environment.now();
  const fault = parts.judgePending(pending, { sessionId: visit.sessionId, now });
  if (fault !== undefined) return { fault };
  const first = await store.redeemPendingAuthorization(pending.state, now);
  return first ? { pending } : { fault: 'replayed-state' };
}
