import type { components } from '../../../openapi/privacy.gen.ts';
import { livesOf } from '../../world/account-life.ts';
import { crowdNumbers } from '../../world/crowd.ts';
import type { PrivateReason } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import type { Anomalies } from '../anomalies.ts';
import { forbiddenId, futureTimes, timeForms, unknownIds } from '../dials.ts';
import { facts } from '../facts.ts';
import type { ReportCondition } from '../refusals.ts';
import { isTestAccount, type ReportedAccount } from '../required-action.ts';
import { instantOf } from '../rfc3339.ts';

type Entry = components['schemas']['ReportedAccount'];

/** What is wrong with one entry of a report. */
export interface EntryFault {
  readonly condition: ReportCondition;
  readonly accountId: string;
  /** The public words. */
  readonly message: string;
  readonly reason: PrivateReason;
}

/** An entry that counts; undefined for one with a fault, and for one that is passed over. */
type ReadEntry = ReportedAccount | undefined;

/** So much of what was sent is told. */
const SHOWN = 200;

/**
 * How entries are read as the dials of the world stand.
 *
 * @param faults - takes what is wrong
 * @param anomalies - takes what is passed over
 */
export function entryReader(
  world: World,
  faults: EntryFault[],
  anomalies: Anomalies,
): (entry: Entry, index: number) => ReadEntry {
  const forms = world.dial(timeForms);
  const notesForbidden = world.dial(forbiddenId) === 'noted';
  const refuses = refuserOf(world);
  const numbers = crowdNumbers(world);
  const refuse = (fault: EntryFault): undefined => {
    faults.push(fault);
  };
  return ({ accountId, updatedAt }, index) => {
    const crowdNumber = numbers(accountId);
    // The ids of the crowd are well-formed, and need no second look.
    if (crowdNumber === undefined && !isAccountId(accountId)) return refuse(malformedId(accountId, index));
    if (accountId === facts.forbiddenId.value) {
      if (!notesForbidden) return refuse(forbidden(accountId, index));
      anomalies.add('forbidden-account', accountId);
      return undefined;
    }
    const instant = instantOf(updatedAt, forms);
    if (instant === undefined) return refuse(malformedTime(accountId, updatedAt, index));
    const account = { accountId, crowdNumber, updatedAt: instant };
    const fault = refuses?.(account, index);
    return fault ? refuse(fault) : account;
  };
}

/** Whether a text fits the grammar of account ids: `facts.accountId`, without the engine of regular expressions. */
function isAccountId(text: string): boolean {
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    const isDigitOrColon = code >= 48 && code <= 58;
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isDigitOrColon && !isLetter && code !== HYPHEN) return false;
  }
  return length >= 1 && length <= 128;
}

const HYPHEN = 45;

/** What is well-formed and refused all the same, where a dial says so; undefined where none does. */
function refuserOf(
  world: World,
): ((account: ReportedAccount, index: number) => EntryFault | undefined) | undefined {
  const unknown = world.dial(unknownIds) === 'refused';
  const future = world.dial(futureTimes) === 'refused';
  if (!unknown && !future) return undefined;
  const now = world.clock.now();
  const lives = livesOf(world);
  return (account, index) => {
    const { accountId, crowdNumber, updatedAt } = account;
    if (unknown && !isTestAccount(account) && !lives(accountId, crowdNumber)) {
      const message = `accounts[${index}].accountId does not exist`;
      const reason = { check: 'somebody has the account id', received: accountId };
      return { condition: 'accountIdUnknown', accountId, message, reason };
    }
    if (!future || updatedAt <= now) return undefined;
    const message = `accounts[${index}].updatedAt must not be in the future`;
    const received = new Date(updatedAt).toISOString();
    const reason = { check: 'updatedAt has been', expected: new Date(now).toISOString(), received };
    return { condition: 'updatedAtFuture', accountId, message, reason };
  };
}

function malformedId(accountId: string, index: number): EntryFault {
  const message = `accounts[${index}].accountId is malformed`;
  const check = `the account id fits ${facts.accountId.value.source}`;
  const received = accountId.slice(0, SHOWN);
  return { condition: 'accountIdMalformed', accountId: received, message, reason: { check, received } };
}

function forbidden(accountId: string, index: number): EntryFault {
  const message = `accounts[${index}].accountId must not be "${accountId}"`;
  const reason = { check: 'the id that Jira gives to corrupted accounts is not reported' };
  return { condition: 'accountIdForbidden', accountId, message, reason };
}

function malformedTime(accountId: string, updatedAt: string, index: number): EntryFault {
  const message = `accounts[${index}].updatedAt must be a date-time`;
  const reason = {
    check: 'updatedAt is a date-time of RFC 3339, section 5.6',
    expected: '2018-10-25T23:08:51.382Z',
    received: updatedAt.slice(0, SHOWN),
  };
  return { condition: 'updatedAtMalformed', accountId, message, reason };
}
