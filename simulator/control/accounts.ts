import type { operations } from '../../openapi/control.gen.ts';
import { requestClosure as beginClosure, lifeOf, reopenAccount as reopen } from '../world/account-life.ts';
import { changeAccount as change, isChange } from '../world/change-account.ts';
import { adoptedPeople } from '../world/crowd.ts';
import {
  type Account,
  type AccountStatus,
  accounts,
  addAccount,
  adopt,
  findAccount,
  statusOf,
} from '../world/directory.ts';
import { profileFault } from '../world/profile-fault.ts';
import { MOST_ACCOUNTS } from '../world/setup-references.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed } from './control-refusal.ts';
import { requireAccount, requireWorld } from './require.ts';

export const listAccounts: ControlHandler<operations['listAccounts']> = (call) => {
  const world = requireWorld(call);
  return { status: 200, body: [...accounts(world).values()].map((account) => showAccount(world, account)) };
};

export const createAccount: ControlHandler<operations['createAccount']> = (call) => {
  const world = requireWorld(call);
  const { handle, accountId, email = `${handle}@example.com` } = call.body;
  requireFree(world, 'handle', handle);
  requireFree(world, 'email', email);
  if (accountId !== undefined) requireFree(world, 'accountId', accountId);
  requireProfile(call.body);
  if (accounts(world).size - adoptedPeople(world) >= MOST_ACCOUNTS) {
    throw conflict('worldFull', '', `a world holds ${MOST_ACCOUNTS} accounts`);
  }
  const account = addAccount(world, call.body);
  world.record('account.created', { accountId: account.accountId });
  return { status: 201, body: showAccount(world, account) };
};

export const readAccount: ControlHandler<operations['readAccount']> = (call) => {
  const world = requireWorld(call);
  return { status: 200, body: showAccount(world, requireAccount(world, call.pathParameters.accountId)) };
};

export const changeAccount: ControlHandler<operations['changeAccount']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.pathParameters.accountId);
  const { email, status } = call.body;
  if (email !== undefined && email !== account.email) requireFree(world, 'email', email);
  requireProfile(call.body);
  if (!isChange(world, account, call.body)) return { status: 200, body: showAccount(world, account) };
  requireOpen(world, account, status === undefined ? '' : '/status');
  if (status !== 'closed') requireNoClosure(world, account, status);
  return { status: 200, body: showAccount(world, change(world, account, call.body)) };
};

export const requestClosure: ControlHandler<operations['requestClosure']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.pathParameters.accountId);
  requireOpen(world, account);
  if (account.closesAt !== undefined) {
    throw conflict('closureUnderWay', 'accountId', `"${account.handle}" is being closed already`);
  }
  return { status: 202, body: showAccount(world, beginClosure(world, account)) };
};

export const reopenAccount: ControlHandler<operations['reopenAccount']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.pathParameters.accountId);
  requireOpen(world, account);
  if (account.closesAt === undefined) {
    throw conflict('noClosure', 'accountId', `nobody asked to close "${account.handle}"`);
  }
  return { status: 200, body: showAccount(world, reopen(world, account)) };
};

export const changePassword: ControlHandler<operations['changePassword']> = (call) => {
  const world = requireWorld(call);
  const account = adopt(world, requireAccount(world, call.pathParameters.accountId));
  const restore = call.body?.restore === true;
  const next = restore ? account.formerPassword : account.passwords + 1;
  if (next === undefined) {
    throw conflict('noFormerPassword', '/restore', `"${account.handle}" has had one password only`);
  }
  account.formerPassword = account.password;
  account.password = next;
  account.passwords = Math.max(account.passwords, next);
  account.passwordChangedAt = world.clock.now();
  world.record('account.password-changed', { accountId: account.accountId, restored: restore });
  return { status: 200, body: showAccount(world, account) };
};

/** Letters in the other case would make two people hard to tell apart. */
function requireFree(world: World, property: 'handle' | 'accountId' | 'email', value: string): void {
  const taken =
    [...accounts(world).values()].find((one) => one[property].toLowerCase() === value.toLowerCase()) ??
    findAccount(world, value.toLowerCase());
  if (taken?.[property].toLowerCase() !== value.toLowerCase()) return;
  throw conflict('accountExists', `/${property}`, `"${value}" is the ${property} of "${taken.handle}"`);
}

function requireOpen(world: World, account: Readonly<Account>, where = 'accountId'): void {
  if (statusOf(world, account) !== 'closed') return;
  throw conflict('accountClosed', where, `"${account.handle}" is closed, which is final`);
}

/** Who is being closed is inactive, and stays so until their closure is called off. */
function requireNoClosure(world: World, account: Readonly<Account>, status?: AccountStatus): void {
  if (account.closesAt === undefined || status === undefined || status === statusOf(world, account)) return;
  throw conflict(
    'closureUnderWay',
    '/status',
    `"${account.handle}" is being closed; DELETE the closure to reopen it`,
  );
}

function requireProfile(profile: { timeZone?: string; locale?: string }): void {
  const fault = profileFault(profile);
  if (fault) throw malformed(`/${fault.property}`, fault.message);
}

function showAccount(world: World, account: Readonly<Account>): Schemas['Account'] {
  const { password, passwords, formerPassword, passwordChangedAt, service, ...shown } = account;
  const { profileChangedBefore, visibilityChangedBefore, ...profile } = shown;
  const life = lifeOf(world, account.accountId);
  const { closureRequestedAt, closesAt, closedAt, profileChangedAt, visibilityChangedAt } = life ?? account;
  const instants = {
    closureRequestedAt,
    closesAt,
    closedAt,
    profileChangedAt,
    visibilityChangedAt,
    ...(password !== 1 && { passwordChangedAt }),
  };
  const told = Object.entries(instants).flatMap(([name, at]) =>
    at === undefined ? [] : [[name, new Date(at).toISOString()]],
  );
  return { ...profile, ...Object.fromEntries(told), status: life?.status ?? account.status };
}
