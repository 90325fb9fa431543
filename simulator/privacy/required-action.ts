import { type Life, lifeOf } from '../world/account-life.ts';
import { lifeFacts } from '../world/account-life-facts.ts';
import type { World } from '../world/world.ts';
import {
  changeAtRetrieval,
  changeDelay,
  changesThatCount,
  closedFrom,
  deactivated,
  unknownIds,
} from './dials.ts';
import { facts } from './facts.ts';

type Action = 'closed' | 'updated' | undefined;

/** Ids that always answer the same: two of Atlassian's, for tests against the real service, and one of the simulation. */
const TEST_IDS: ReadonlyMap<string, Action> = new Map<string, Action>([
  [facts.activeTestId.value, undefined],
  [facts.closedTestId.value, 'closed'],
  [facts.updatedTestId.value, 'updated'],
]);

/** Whether an id is for tests: it leaves no trace in any book. */
export const isTestId = (accountId: string): boolean => TEST_IDS.has(accountId);

/** What an app has to do about an account: nothing, or what is named; `nobody` has the id, and nothing is said about it. */
export type Answers = (accountId: string, updatedAt: number) => Action | 'nobody';

/** How accounts are answered for at the world's present, as its dials stand. Times are milliseconds. */
export function answersOf(world: World): Answers {
  const ofNobody = world.dial(unknownIds) === 'closed' ? 'closed' : 'nobody';
  const closed = closedBy(world);
  const changed = changedBy(world);
  return (accountId, updatedAt) => {
    if (isTestId(accountId)) return TEST_IDS.get(accountId);
    const life = lifeOf(world, accountId);
    if (!life) return ofNobody;
    if (closed(life)) return 'closed';
    return changed(life, updatedAt) ? 'updated' : undefined;
  };
}

function closedBy(world: World): (life: Life) => boolean {
  const atRequest = world.dial(closedFrom) === 'request';
  const whenDeactivated = world.dial(deactivated) === 'closed';
  return ({ status, closesAt }) => {
    if (status !== 'inactive') return status === 'closed';
    return closesAt === undefined ? whenDeactivated : atRequest;
  };
}

function changedBy(world: World): (life: Life, updatedAt: number) => boolean {
  const ofVisibility = world.dial(changesThatCount) === 'profile-and-visibility';
  const known = world.clock.now() - (world.dial(changeDelay) === 'none' ? 0 : lifeFacts.slowestNews.value);
  const sooner = world.dial(changeAtRetrieval) === 'updated' ? 1 : 0;
  return (life, updatedAt) => {
    if (life.profileChangedAt === undefined && life.visibilityChangedAt === undefined) return false;
    const after = updatedAt - sooner;
    const isHeard = (at: number) => at > after && at <= known;
    if (instantsOf(life.profileChangedAt, life.profileChangedBefore).some(isHeard)) return true;
    return ofVisibility && instantsOf(life.visibilityChangedAt, life.visibilityChangedBefore).some(isHeard);
  };
}

const NONE: readonly number[] = [];

const instantsOf = (last: number | undefined, before = NONE): readonly number[] =>
  last === undefined ? NONE : [...before, last];
