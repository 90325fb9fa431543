import { type Life, livesOf } from '../world/account-life.ts';
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

/** {@link isTestId}, without a look at the ids of the crowd: those are made of dice. */
export const isTestAccount = ({ accountId, crowdNumber }: ReportedAccount): boolean =>
  crowdNumber === undefined && isTestId(accountId);

/** One account of a report that passed the guards. */
export interface ReportedAccount {
  readonly accountId: string;
  /** Undefined for those who are not of the crowd. */
  readonly crowdNumber: number | undefined;
  /** In milliseconds. */
  readonly updatedAt: number;
}

/** What an app has to do about an account: nothing, or what is named; `nobody` has the id, and nothing is said about it. */
export type Answers = (reported: ReportedAccount) => Action | 'nobody';

/** How accounts are answered for at the world's present, as its dials stand. */
export function answersOf(world: World): Answers {
  const ofNobody = world.dial(unknownIds) === 'closed' ? 'closed' : 'nobody';
  const closed = closedBy(world);
  const changed = changedBy(world);
  const lives = livesOf(world);
  return (reported) => {
    const { accountId, crowdNumber, updatedAt } = reported;
    if (isTestAccount(reported)) return TEST_IDS.get(accountId);
    const life = lives(accountId, crowdNumber);
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
