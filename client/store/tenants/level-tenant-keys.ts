import { encodeName } from '../ledger/level-keys.ts';

/*
 * Keys of the rows; names are written as those of a ledger are.
 *
 *   t!{clientKey}             an installation
 *   n!{clientKey}!{name}      a piece of data
 *   scrub                     there, when something was removed since the last scrub
 */
export const allTenants = 't!';

export const tenantKey = (clientKey: string) => allTenants + encodeName(clientKey);
export const dataPrefix = (clientKey: string) => `n!${encodeName(clientKey)}!`;
export const dataKey = (clientKey: string, name: string) => dataPrefix(clientKey) + encodeName(name);

/** @returns the name that a key ends in. */
export const lastName = (key: string): string => key.slice(key.lastIndexOf('!') + 1);
