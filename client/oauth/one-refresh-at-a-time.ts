import type { ClientContext, Refresh } from '../context.ts';
import type { Grant } from '../store/records.ts';
import { ClientProblem } from './problem.ts';
import { randomText } from './random-text.ts';

/**
 * Longer than one request with its time limit and one pause, much shorter than the ten minutes in which the old
 * refresh token still works: a successor of a crashed instance must come in time.
 */
const leaseLifetime = 30_000;
const pollInterval = 250;
/** Twice the life of a lease, then somebody is alive and stuck. */
const pollLimit = (2 * leaseLifetime) / pollInterval;

/**
 * One refresh of a grant at a time: callers in this process share one promise, instances that share the store take
 * turns by a lease in it.
 *
 * @returns the part for one client; it remembers what is under way
 */
export function createOneRefreshAtATime() {
  const underWay = new Map<string, Promise<Grant>>();
  return (context: ClientContext, grant: Grant, refresh: Refresh): Promise<Grant> => {
    const running = underWay.get(grant.grantId);
    if (running !== undefined) return running;
    const mine = underLease(context, grant, refresh).finally(() => underWay.delete(grant.grantId));
    underWay.set(grant.grantId, mine);
    return mine;
  };
}

async function underLease(context: ClientContext, grant: Grant, refresh: Refresh): Promise<Grant> {
  const name = `refresh:${grant.grantId}`;
  const holder = randomText(context.environment);
  const stillOurs = () => {
    const now = context.environment.now();
    return context.store.takeLease({ name, holder, expiresAt: now + leaseLifetime }, now);
  };
  await waitForTurn(context, stillOurs);
  try {
    return await refresh(stillOurs);
  } finally {
    // The lease ends by itself; a store that fails here must not hide what the refresh came to.
    await context.store.releaseLease(name, holder).catch(() => undefined);
  }
}

async function waitForTurn(context: ClientContext, take: () => Promise<boolean>): Promise<void> {
  for (let poll = 0; poll < pollLimit; poll += 1) {
    if (await take()) return;
    await context.environment.sleep(pollInterval);
  }
  throw new ClientProblem({
    kind: 'retry-later',
    condition: 'refresh-under-way',
    message: 'Another instance of this app is renewing the permission and has not finished.',
  });
}
