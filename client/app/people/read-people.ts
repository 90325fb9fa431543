import { type HeldAccount, heldAccountOf, listHeld } from '../../privacy/list-held.ts';
import type { PersonalData } from './personal-data.ts';

const PAGE = 1_000;

/** Everything that is held through these Atlassian apps, or what is held of these accounts; each app apart. */
export async function exportPeople(
  ledger: PersonalData['ledger'],
  appIds: readonly string[],
  accountIds: readonly string[],
): Promise<HeldAccount[]> {
  const held: HeldAccount[] = [];
  for (const appId of appIds) {
    if (accountIds.length > 0) {
      const found = await ledger.readHoldings(appId, accountIds);
      held.push(...[...found.values()].map(heldAccountOf));
    } else held.push(...(await allOf(ledger, appId)));
  }
  return held;
}

async function allOf(ledger: PersonalData['ledger'], appId: string): Promise<HeldAccount[]> {
  const held: HeldAccount[] = [];
  let page: HeldAccount[];
  do {
    page = await listHeld(ledger, appId, PAGE, held.at(-1)?.accountId);
    held.push(...page);
  } while (page.length === PAGE);
  return held;
}

/** One page of the list of people. */
export interface PeopleView {
  readonly appId: string;
  readonly people: readonly HeldAccount[];
  /** The page behind begins behind this account. */
  readonly next?: string;
  /** In milliseconds, to tell how old something is. */
  readonly now: number;
  readonly log: readonly string[];
}

const SHOWN = 50;

/** @param after - account id of the last one that was shown */
export async function readPeople(
  { ledger, log }: PersonalData,
  appId: string,
  after: string | undefined,
  now: number,
): Promise<PeopleView> {
  const found = await listHeld(ledger, appId, SHOWN + 1, after);
  const people = found.slice(0, SHOWN);
  const next = found.length > SHOWN ? people.at(-1)?.accountId : undefined;
  return { appId, people, ...(next !== undefined && { next }), now, log: log.lines() };
}
