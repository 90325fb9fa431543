import { hash } from 'node:crypto';
import { accounts, addAccount } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import type { Descriptor } from '../descriptor/descriptor.ts';
import { connectState } from '../state.ts';

/** The account as which an app acts, one for all sites; nobody signs in to it. It is made when there is none yet. */
export function appAccountOf(world: World, { key, name }: Pick<Descriptor, 'key' | 'name'>): string {
  const accountId = appAccountId(key);
  if (accounts(world).has(accountId)) return accountId;
  const handle = freeHandle(world, key);
  const account = addAccount(world, { handle, accountId, name, email: `${handle}@connect.atlassian.com` });
  account.service = true;
  return accountId;
}

/** Whether an app has had an account before. */
export const hasAppAccount = (world: World, appKey: string): boolean =>
  accounts(world).has(appAccountId(appKey));

/** Takes the account back that came with an install which failed, unless the app was installed elsewhere meanwhile. */
export function forgetAppAccount(world: World, appKey: string): void {
  for (const one of connectState(world).installations.values()) if (one.appKey === appKey) return;
  accounts(world).delete(appAccountId(appKey));
}

/** In the form that accounts of apps have, the same in every world. */
function appAccountId(appKey: string): string {
  const digits = hash('sha256', appKey, 'hex');
  const [, ...parts] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})/.exec(digits) ?? [];
  const [a, b, c, d, e] = parts;
  return `557058:${a}-${b}-4${c}-8${d}-${e}`;
}

function freeHandle(world: World, appKey: string): string {
  const plain = `app-${appKey.toLowerCase().replaceAll(/[^a-z0-9-]/g, '-')}`.slice(0, 50);
  const taken = new Set([...accounts(world).values()].map(({ handle }) => handle));
  return taken.has(plain) ? `${plain}-${hash('sha256', appKey, 'hex').slice(0, 8)}` : plain;
}
