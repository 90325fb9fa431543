import type { operations } from '../../openapi/control.gen.ts';
import { type Account, accounts, addAccount } from '../world/directory.ts';
import { profileFault } from '../world/profile-fault.ts';
import { MOST_ACCOUNTS } from '../world/setup-references.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed } from './control-refusal.ts';
import { requireAccount, requireWorld } from './require.ts';

export const listAccounts: ControlHandler<operations['listAccounts']> = (call) => ({
  status: 200,
  body: [...accounts(requireWorld(call)).values()].map(showAccount),
});

export const createAccount: ControlHandler<operations['createAccount']> = (call) => {
  const world = requireWorld(call);
  const { handle, accountId, email = `${handle}@example.com` } = call.body;
  requireFree(world, 'handle', handle);
  requireFree(world, 'email', email);
  if (accountId !== undefined) requireFree(world, 'accountId', accountId);
  requireProfile(call.body);
  if (accounts(world).size >= MOST_ACCOUNTS) {
    throw conflict('worldFull', '', `a world holds ${MOST_ACCOUNTS} accounts`);
  }
  const account = addAccount(world, call.body);
  world.record('account.created', { accountId: account.accountId });
  return { status: 201, body: showAccount(account) };
};

export const readAccount: ControlHandler<operations['readAccount']> = (call) => ({
  status: 200,
  body: showAccount(requireAccount(requireWorld(call), call.pathParameters.accountId)),
});

export const changeAccount: ControlHandler<operations['changeAccount']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.pathParameters.accountId);
  const { email, status } = call.body;
  if (account.status === 'closed' && status !== undefined && status !== 'closed') {
    throw conflict('accountClosed', '/status', `"${account.handle}" is closed, which is final`);
  }
  if (email !== undefined && email !== account.email) requireFree(world, 'email', email);
  requireProfile(call.body);
  Object.assign(account, call.body);
  world.record('account.changed', { accountId: account.accountId, ...call.body });
  return { status: 200, body: showAccount(account) };
};

export const changePassword: ControlHandler<operations['changePassword']> = (call) => {
  const world = requireWorld(call);
  const account = requireAccount(world, call.pathParameters.accountId);
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
  return { status: 200, body: showAccount(account) };
};

function requireFree(world: World, property: 'handle' | 'accountId' | 'email', value: string): void {
  for (const account of accounts(world).values()) {
    if (account[property].toLowerCase() === value.toLowerCase()) {
      throw conflict('accountExists', `/${property}`, `"${value}" is the ${property} of "${account.handle}"`);
    }
  }
}

function requireProfile(profile: { timeZone?: string; locale?: string }): void {
  const fault = profileFault(profile);
  if (fault) throw malformed(`/${fault.property}`, fault.message);
}

function showAccount(account: Account): Schemas['Account'] {
  const { password, passwords, formerPassword, passwordChangedAt, service, ...shown } = account;
  return password === 1 || passwordChangedAt === undefined
    ? shown
    : { ...shown, passwordChangedAt: new Date(passwordChangedAt).toISOString() };
}
