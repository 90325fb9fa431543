import type { components } from '../../../openapi/privacy.gen.ts';
import type { World } from '../../world/world.ts';
import type { Anomalies } from '../anomalies.ts';
import { badEntries, duplicateIds, emptyReport } from '../dials.ts';
import { facts } from '../facts.ts';
import { reportRefusal } from '../refusals.ts';
import type { ReportedAccount } from '../required-action.ts';
import { type EntryFault, entryReader } from './read-entry.ts';

type Report = components['schemas']['Report'];

/**
 * Guards the body of a report: how many there are, then each entry.
 *
 * @param anomalies - takes what is odd and not refused
 * @returns the accounts that count, none twice, with times in milliseconds
 * @throws Refusal 400
 */
export function requireReport(world: World, { accounts }: Report, anomalies: Anomalies): ReportedAccount[] {
  requireCount(world, accounts.length);
  const faults: EntryFault[] = [];
  const read = entryReader(world, faults, anomalies);
  const seen = new Set<string>();
  const reported: ReportedAccount[] = [];
  accounts.forEach((entry, index) => {
    const found = read(entry, index);
    if (found === undefined) return;
    if (seen.size === seen.add(found.accountId).size) noteTwice(world, found, index, anomalies, faults);
    else reported.push(found);
  });
  refuseFaults(world, faults, anomalies);
  return reported;
}

function requireCount(world: World, count: number): void {
  const most = facts.batch.value;
  if (count > most) {
    throw reportRefusal('reportTooLarge', `accounts must not have more than ${most} entries`, {
      check: `a report has at most ${most} accounts`,
      received: String(count),
    });
  }
  if (count === 0 && world.dial(emptyReport) === 'refused') {
    throw reportRefusal('reportEmpty', 'accounts must not be empty', {
      check: 'a report has at least one account',
      received: '0',
    });
  }
}

function noteTwice(
  world: World,
  { accountId }: ReportedAccount,
  index: number,
  anomalies: Anomalies,
  faults: EntryFault[],
): void {
  if (world.dial(duplicateIds) === 'noted') {
    anomalies.add('duplicate', accountId);
    return;
  }
  const message = `accounts[${index}].accountId is there twice`;
  const reason = { check: 'no account is twice in a report', received: accountId };
  faults.push({ condition: 'accountIdDuplicate', accountId, message, reason });
}

/** Only what is malformed can be left out; what a dial has refused by name is refused. */
function refuseFaults(world: World, faults: readonly EntryFault[], anomalies: Anomalies): void {
  const position = world.dial(badEntries);
  const refused =
    position === 'left-out' ? faults.filter(({ condition }) => !MALFORMED.has(condition)) : faults;
  const [first] = refused;
  if (first) {
    const named = position === 'first-named' ? [first] : refused;
    throw reportRefusal(first.condition, named.map(({ message }) => message).join('; '), first.reason);
  }
  for (const { accountId } of faults) anomalies.add('malformed-entry', accountId);
}

const MALFORMED: ReadonlySet<string> = new Set<EntryFault['condition']>([
  'accountIdMalformed',
  'updatedAtMalformed',
]);
