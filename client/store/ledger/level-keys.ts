import type { DuePosition } from '../../privacy/ledger.ts';

/*
 * Keys of the rows. Names come from outside, so each is written such that the separator cannot occur in it, and such that
 * the bytes of the keys have the order of the code units of the names:
 *
 *   a!{app}!{account}        the due date of a holding, or all of one that has none
 *   d!{app}!{due}!{account}  a holding that is to be reported: in the order in which it is read
 *   p!{app}!{account}        a holding that is stale or erasing
 *   j!{app}                  a reporting job
 *   f!{app}                  the key before which there is no d! row
 *   scrub                    there, when something was removed or replaced since the last scrub
 */
const separator = '!';
/** Sorts behind everything that begins with a separator, and before everything longer. */
const behindSeparator = '"';
const digitsOfDue = 16;

export const scrubKey = 'scrub';
export const allAccounts = 'a!';
export const allJobs = 'j!';

/** @returns whether a row is about the files rather than about what is held. */
export const isPassing = (key: string): boolean => key === scrubKey || key.startsWith('f!');

/** @returns a name in ASCII without the separator, in the same order among others as the name itself. */
export function encodeName(name: string): string {
  if (/^[#-}]*$/.test(name)) return name;
  return name.replace(/[^#-}]/g, (unit) => {
    const code = unit.charCodeAt(0);
    return code < 0x23 ? `"${hex(code, 2)}` : `~${hex(code, 4)}`;
  });
}

export function decodeName(text: string): string {
  if (/^[#-}]*$/.test(text)) return text;
  return text.replace(/"(..)|~(....)/g, (_, low?: string, high?: string) =>
    String.fromCharCode(Number.parseInt(low ?? high ?? '', 16)),
  );
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

export const accountPrefix = (appId: string) => `a!${encodeName(appId)}!`;
export const accountKey = (appId: string, accountId: string) => accountPrefix(appId) + encodeName(accountId);
export const duePrefix = (appId: string) => `d!${encodeName(appId)}!`;
export const pendingPrefix = (appId: string) => `p!${encodeName(appId)}!`;
export const pendingKey = (appId: string, accountId: string) => pendingPrefix(appId) + encodeName(accountId);
export const jobKey = (appId: string) => `j!${encodeName(appId)}`;
export const floorKey = (appId: string) => `f!${encodeName(appId)}`;

export function dueKey(appId: string, { dueAt, accountId }: DuePosition): string {
  return `${duePrefix(appId)}${dueText(dueAt)}${separator}${encodeName(accountId)}`;
}

/** @returns the end of the due dates up to a moment, which may be any number that is not negative. */
export function dueEnd(appId: string, now: number): string {
  const last = Math.min(Math.floor(now), Number.MAX_SAFE_INTEGER);
  return `${duePrefix(appId)}${dueText(last)}${behindSeparator}`;
}

/** @returns the end of all keys that begin with a prefix. */
export const endOf = (prefix: string): string => prefix.slice(0, -1) + behindSeparator;

/** @returns a due date as the value of an `a!` row. */
export const dueText = (dueAt: number): string => String(dueAt).padStart(digitsOfDue, '0');

/** @returns the place that is written in a `d!` key. */
export function positionIn(prefix: string, key: string): DuePosition {
  const due = key.slice(prefix.length, prefix.length + digitsOfDue);
  return { dueAt: Number(due), accountId: decodeName(key.slice(prefix.length + digitsOfDue + 1)) };
}
