import type { components } from '../../openapi/control.gen.ts';
import { lifeFacts } from './account-life-facts.ts';
import { type Account, type AccountStatus, adopt, statusOf } from './directory.ts';
import type { World } from './world.ts';

type AccountChange = components['schemas']['AccountChange'];

/**
 * Changes what a profile shows, who may see it, or the status, and notes when. The caller has checked that it
 * {@link isChange}, and possible: that the account is not closed, and that its closure is not undone this way.
 */
export function changeAccount(world: World, found: Readonly<Account>, change: AccountChange): Account {
  const account = adopt(world, found);
  const { status, emailVisible, ...profile } = change;
  const now = world.clock.now();
  if (differs(account, profile)) {
    account.profileChangedBefore = changesBefore(account.profileChangedBefore, account.profileChangedAt, now);
    account.profileChangedAt = now;
  }
  if (differs(account, { emailVisible })) {
    const { visibilityChangedBefore, visibilityChangedAt } = account;
    account.visibilityChangedBefore = changesBefore(visibilityChangedBefore, visibilityChangedAt, now);
    account.visibilityChangedAt = now;
  }
  Object.assign(account, profile, emailVisible !== undefined && { emailVisible });
  world.record('account.changed', { accountId: account.accountId, ...change });
  if (status !== undefined && status !== statusOf(world, account)) enterStatus(world, account, status);
  return account;
}

/** Whether anything of what is sent is not as it is already. */
export function isChange(world: World, account: Readonly<Account>, change: AccountChange): boolean {
  const { status, ...rest } = change;
  return (status !== undefined && status !== statusOf(world, account)) || differs(account, rest);
}

/** An organisation's admin deactivates, brings back or deletes an account; what is deleted is closed at once. */
function enterStatus(world: World, account: Account, status: AccountStatus): void {
  account.status = status;
  if (status !== 'closed') return;
  account.closesAt = undefined;
  account.closedAt = world.clock.now();
  world.record('account.closed', { accountId: account.accountId });
}

/** Those that may not be known everywhere yet, and the last that is; they stay known while a newer one is not. */
function changesBefore(before: number[] = [], last: number | undefined, now: number): number[] | undefined {
  if (last === undefined || last === now) return before.length === 0 ? undefined : before;
  const changes = [...before, last];
  const known = changes.findLastIndex((at) => at <= now - lifeFacts.slowestNews.value);
  return changes.slice(Math.max(known, 0));
}

function differs(account: Readonly<Account>, change: Partial<Account>): boolean {
  return Object.entries(change).some(
    ([name, value]) => value !== undefined && value !== account[name as keyof Account],
  );
}
