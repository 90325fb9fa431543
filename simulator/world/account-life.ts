import { lifeFacts } from './account-life-facts.ts';
import { crowdNumber } from './crowd.ts';
import { type Account, type AccountStatus, accounts, adopt, statusOf } from './directory.ts';
import type { World } from './world.ts';

/** What has become of an account; instants are in milliseconds. */
export interface Life {
  readonly status: AccountStatus;
  readonly closureRequestedAt: number | undefined;
  /** When the closure that is under way becomes, or became, final. */
  readonly closesAt: number | undefined;
  /** When it was closed for good; undefined as long as it is not. */
  readonly closedAt: number | undefined;
  /** The last change of anything that a profile shows. */
  readonly profileChangedAt: number | undefined;
  /** Changes of it before that one, as far as it may not be known yet. */
  readonly profileChangedBefore: readonly number[] | undefined;
  /** The last change of who may see it. */
  readonly visibilityChangedAt: number | undefined;
  readonly visibilityChangedBefore: readonly number[] | undefined;
}

/** The life of those to whom nothing has happened. */
const UNEVENTFUL: Life = Object.freeze({
  status: 'active',
  closureRequestedAt: undefined,
  closesAt: undefined,
  closedAt: undefined,
  profileChangedAt: undefined,
  profileChangedBefore: undefined,
  visibilityChangedAt: undefined,
  visibilityChangedBefore: undefined,
});

/** What has become of an account, by account id; undefined when there is none. */
export const lifeOf = (world: World, accountId: string): Life | undefined =>
  livesOf(world)(accountId, crowdNumber(world, accountId));

/** {@link lifeOf}, for many accounts in one go; each by account id, and number in the crowd where it has one. */
export function livesOf(world: World): (accountId: string, number: number | undefined) => Life | undefined {
  const stored = accounts(world);
  return (accountId, number) => {
    const account = stored.get(accountId);
    if (account) return lived(world, account);
    return number === undefined ? undefined : UNEVENTFUL;
  };
}

function lived(world: World, account: Account): Life {
  const { closureRequestedAt, closesAt, closedAt } = account;
  const { profileChangedAt, profileChangedBefore, visibilityChangedAt, visibilityChangedBefore } = account;
  const status = statusOf(world, account);
  return {
    status,
    closureRequestedAt,
    closesAt,
    closedAt: closedAt ?? (status === 'closed' ? closesAt : undefined),
    profileChangedAt,
    profileChangedBefore,
    visibilityChangedAt,
    visibilityChangedBefore,
  };
}

/** Begins the grace of a closure that its person asked for. The caller has checked that the account is open. */
export function requestClosure(world: World, found: Readonly<Account>): Account {
  const account = adopt(world, found);
  const now = world.clock.now();
  account.closureRequestedAt = now;
  account.closesAt = now + lifeFacts.grace.value;
  world.record('account.closure-requested', {
    accountId: account.accountId,
    closesAt: new Date(account.closesAt).toISOString(),
  });
  return account;
}

/** Ends the grace of a closure. The caller has checked that one is under way. */
export function reopenAccount(world: World, found: Readonly<Account>): Account {
  const account = adopt(world, found);
  account.closureRequestedAt = undefined;
  account.closesAt = undefined;
  world.record('account.reopened', { accountId: account.accountId });
  return account;
}
