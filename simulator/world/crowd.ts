import type { Account } from './directory.ts';
import { makeAccount } from './make-account.ts';
import { count, fields, matching, type Shape } from './shape.ts';
import { defineSlice } from './slice.ts';
import type { World } from './world.ts';

/** As many people as a crowd has at most: their numbers have six digits. */
export const MOST_CROWD = 1_000_000;

/** The last six digits of ids are the members' numbers, multiplied by an odd factor modulo 2 ** 24, which can be undone. */
const STIRRED = 0x1000000;
const FACTOR = 0x9e3779;
const INVERSE = inverseOf(FACTOR);

/** People who are counted, not listed: what there is to know of one follows from their number. */
interface Crowd {
  readonly count: number;
  /** The first eighteen digits of their account ids. */
  readonly prefix: string;
  /** 24 bits that set the order of their account ids. */
  readonly stir: number;
  /** Letters that nothing else in the simulation holds. */
  readonly mark: string;
  /** How many are listed, since something happened to them. */
  adopted: number;
}

const slice = defineSlice<Crowd>(
  'crowd',
  ({ setup, dice }) => {
    const { crowd = 0 } = setup;
    if (crowd === 0) return { count: 0, prefix: '0'.repeat(18), stir: 0, mark: 'a'.repeat(8), adopted: 0 };
    return {
      count: crowd,
      prefix: dice.hex('crowd', 18),
      stir: dice.integer('crowd', STIRRED),
      mark: [...dice.bytes('crowd', 8)].map((byte) => String.fromCharCode(97 + (byte % 26))).join(''),
      adopted: 0,
    };
  },
  fields<Crowd>({
    count: upTo(MOST_CROWD),
    prefix: matching(/^[0-9a-f]{18}$/, 'eighteen hexadecimal digits'),
    stir: upTo(STIRRED - 1),
    mark: matching(/^[a-z]{8}$/, 'eight letters'),
    adopted: upTo(MOST_CROWD),
  }),
);

/** How many people of the crowd nothing lists. */
export function unlistedPeople(world: World): number {
  const { count: size, adopted } = slice.of(world);
  return size - adopted;
}

/** How many people of the crowd are listed among the accounts. */
export const adoptedPeople = (world: World): number => slice.of(world).adopted;

/** Counts an account among those that are listed from now on, if it is one of the crowd. */
export function noteAdoption(world: World, accountId: string): void {
  const crowd = slice.of(world);
  if (numberOf(crowd, accountId) !== undefined) crowd.adopted += 1;
}

/** The account id of the first member of the crowd; undefined where there is none. */
export function firstOfCrowd(world: World): string | undefined {
  const crowd = slice.of(world);
  return crowd.count === 0 ? undefined : idOf(crowd, 0);
}

/**
 * The account id of a member of the crowd: 24 hexadecimal digits, as old accounts have.
 *
 * @param number - from 0 up to, not including, the setup's `crowd`
 * @throws RangeError when the crowd has no such member
 */
export function crowdId(world: World, number: number): string {
  const crowd = slice.of(world);
  if (Number.isInteger(number) && number >= 0 && number < crowd.count) return idOf(crowd, number);
  throw new RangeError(`the crowd has ${crowd.count} members, from number 0; asked for number ${number}`);
}

/** The number of a member of the crowd, by account id; undefined for everybody else. */
export const crowdNumber = (world: World, accountId: string): number | undefined =>
  numberOf(slice.of(world), accountId);

/** {@link crowdNumber}, for many accounts in one go. */
export function crowdNumbers(world: World): (accountId: string) => number | undefined {
  const crowd = slice.of(world);
  return (accountId) => numberOf(crowd, accountId);
}

/** A member of the crowd as they are as long as nothing has been changed; undefined for everybody else. */
export function crowdMember(world: World, accountId: string): Account | undefined {
  const crowd = slice.of(world);
  const number = numberOf(crowd, accountId);
  return number === undefined ? undefined : memberOf(crowd, accountId, number);
}

/** The account id of a member of the crowd by handle (`crowd-000042`) or first e-mail address; undefined for others. */
export function crowdIdOf(world: World, key: string): string | undefined {
  const crowd = slice.of(world);
  const [, digits = ''] = crowd.count === 0 ? [] : (KEY.exec(key) ?? []);
  const number = Number(digits);
  if (digits === '' || number >= crowd.count) return undefined;
  return key === handleOf(number) || key === emailOf(crowd, number) ? idOf(crowd, number) : undefined;
}

/** Whether a handle is one of a crowd. @param size - of the crowd */
export function isCrowdHandle(handle: string, size: number): boolean {
  const [match, digits] = KEY.exec(handle) ?? [];
  return match === handle && Number(digits) < size;
}

const KEY = /^crowd-(\d{6})/;

const handleOf = (number: number): string => `crowd-${sixDigits(number)}`;
const emailOf = ({ mark }: Crowd, number: number): string => `crowd-${sixDigits(number)}.${mark}@example.com`;
const sixDigits = (number: number): string => String(MOST_CROWD + number).slice(1);

/** Each value has the number and the mark, so that a search for it finds nothing else. */
function memberOf(crowd: Crowd, accountId: string, number: number): Account {
  const handle = handleOf(number);
  const name = `Crowd Member ${sixDigits(number)} ${crowd.mark}`;
  const email = emailOf(crowd, number);
  return makeAccount(accountId, { handle, name, nickname: `${handle}-${crowd.mark}`, email }, 0);
}

function idOf({ prefix, stir }: Crowd, number: number): string {
  const stirred = Math.imul(number ^ stir, FACTOR) & (STIRRED - 1);
  return prefix + (STIRRED + stirred).toString(16).slice(1);
}

function numberOf({ count, prefix, stir }: Crowd, accountId: string): number | undefined {
  if (count === 0 || accountId.length !== 24 || !accountId.startsWith(prefix)) return undefined;
  let stirred = 0;
  for (let index = 18; index < 24; index++) {
    const code = accountId.charCodeAt(index);
    if (code >= 48 && code <= 57) stirred = stirred * 16 + code - 48;
    else if (code >= 97 && code <= 102) stirred = stirred * 16 + code - 87;
    else return undefined;
  }
  const number = (Math.imul(stirred, INVERSE) & (STIRRED - 1)) ^ stir;
  return number < count ? number : undefined;
}

/** Newton's iteration: each round doubles the bits that are right, and one odd factor is right in three. */
function inverseOf(factor: number): number {
  let inverse = factor;
  for (let round = 0; round < 4; round++) {
    inverse = Math.imul(inverse, 2 - Math.imul(factor, inverse));
  }
  return inverse;
}

function upTo(most: number): Shape {
  return (value, where) =>
    count(value, where) ?? (Number(value) > most ? `${where} is more than ${most}` : undefined);
}
