import { type Life, lifeOf } from '../world/account-life.ts';
import type { World } from '../world/world.ts';
import { changesThatCount, closedFrom, unknownIds } from './dials.ts';

type Action = 'closed' | 'updated' | undefined;

/**
 * Ids that always answer the same. The first two are Atlassian's own, for tests against the real service (user privacy
 * guide, "Testing"); for `updated` there is none, so the third is the simulation's and means nothing in the cloud.
 */
const TEST_IDS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['5be24ad8b1653240376955d2', undefined],
  ['5be24ba3f91c106033269289', 'closed'],
  ['fauxlassian:always-updated', 'updated'],
]);

/** Whether an id is for tests: it leaves no trace in any book. */
export const isTestId = (accountId: string): boolean => TEST_IDS.has(accountId);

/**
 * What an app has to do about an account, by the data that it retrieved at `updatedAt` (milliseconds): nothing, or what is
 * named; `nobody` where there is no such account and nothing is said about it.
 */
export function actionFor(world: World, accountId: string, updatedAt: number): Action | 'nobody' {
  if (isTestId(accountId)) return TEST_IDS.get(accountId);
  const life = lifeOf(world, accountId);
  if (!life) return world.dial(unknownIds) === 'closed' ? 'closed' : 'nobody';
  if (isClosed(world, life)) return 'closed';
  return changedAt(world, life) > updatedAt ? 'updated' : undefined;
}

function isClosed(world: World, { status, closesAt }: Life): boolean {
  return status === 'closed' || (closesAt !== undefined && world.dial(closedFrom) === 'request');
}

function changedAt(world: World, { profileChangedAt = 0, visibilityChangedAt = 0 }: Life): number {
  const all = world.dial(changesThatCount) === 'profile-and-visibility';
  return all ? Math.max(profileChangedAt, visibilityChangedAt) : profileChangedAt;
}
