import { dueText, encodeName } from '../ledger/level-keys.ts';

/*
 * Keys of the rows; names are written as those of a ledger are.
 *
 *   t!{clientKey}             an installation
 *   u!{place}!{clientKey}     leads to those at an address
 *   p!{purgeAt}!{clientKey}   leads to those whose time will be up
 *   n!{clientKey}!{name}      a piece of data
 */
export const allTenants = 't!';
export const allPurges = 'p!';

export const tenantKey = (clientKey: string) => allTenants + encodeName(clientKey);
export const placePrefix = (place: string) => `u!${encodeName(place)}!`;
export const placeKey = (place: string, clientKey: string) => placePrefix(place) + encodeName(clientKey);
export const purgeKey = (purgeAt: number, clientKey: string) =>
  `${allPurges}${dueText(purgeAt)}!${encodeName(clientKey)}`;
export const dataPrefix = (clientKey: string) => `n!${encodeName(clientKey)}!`;
export const dataKey = (clientKey: string, name: string) => dataPrefix(clientKey) + encodeName(name);

/** @returns the end of the moments up to `now`. */
export function purgeEnd(now: number): string {
  const last = Math.max(0, Math.min(Math.floor(now), Number.MAX_SAFE_INTEGER));
  return `${allPurges}${dueText(last)}"`;
}

/** @returns the name that a key ends in. */
export const lastName = (key: string): string => key.slice(key.lastIndexOf('!') + 1);
