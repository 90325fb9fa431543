import { isReportableAccountId } from '../../privacy/account-ids.ts';
import type { FetchedProfile } from '../../privacy/fetched-profile.ts';
import type { Person } from '../../store/records.ts';
import type { AppContext } from '../app-context.ts';
import { siteOf } from '../find-site.ts';
import type { PersonalData } from './personal-data.ts';

/** Why nothing is kept of an account. */
export type ImportRefusal = 'malformed' | 'closed' | 'not-found' | 'not-usable';

export interface ImportOutcome {
  /** Account ids. */
  readonly kept: readonly string[];
  readonly refused: readonly { readonly accountId: string; readonly reason: ImportRefusal }[];
}

/**
 * Fetches Jira's profiles of these accounts as one person, and keeps them. Accounts that are marked as closed are not even
 * asked for.
 *
 * @throws ClientProblem, AppRefusal when there is no site to ask
 */
export async function importPeople(
  app: AppContext,
  data: PersonalData,
  person: Person,
  accountIds: readonly string[],
): Promise<ImportOutcome> {
  const appId = app.appIdOf(person);
  const asked = [...new Set(accountIds)];
  const reasons = await refusedAtOnce(data, appId, asked);
  const wanted = asked.filter((accountId) => !reasons.has(accountId));
  const outcomes = await data.keep(appId, await profilesOf(app, person, wanted));
  const kept: string[] = [];
  for (const accountId of wanted) {
    const outcome = outcomes.get(accountId) ?? 'not-found';
    if (outcome === 'kept') kept.push(accountId);
    else reasons.set(accountId, outcome === 'not-kept' ? 'not-usable' : outcome);
  }
  return { kept, refused: [...reasons].map(([accountId, reason]) => ({ accountId, reason })) };
}

async function refusedAtOnce(
  { ledger }: PersonalData,
  appId: string,
  accountIds: readonly string[],
): Promise<Map<string, ImportRefusal>> {
  const reasons = new Map<string, ImportRefusal>();
  for (const { accountId, state } of (await ledger.readHoldings(appId, accountIds)).values()) {
    if (state === 'closed') reasons.set(accountId, 'closed');
  }
  for (const accountId of accountIds) {
    if (!isReportableAccountId(accountId)) reasons.set(accountId, 'malformed');
  }
  return reasons;
}

async function profilesOf(
  app: AppContext,
  person: Person,
  accountIds: readonly string[],
): Promise<FetchedProfile[]> {
  if (accountIds.length === 0) return [];
  const site = await siteOf(app, person);
  return app.clientOf(person).fetchProfiles(person.personId, site, accountIds);
}
