import type { Site } from '../context.ts';
import { listSites } from '../jira/list-sites.ts';
import { ClientProblem } from '../oauth/problem.ts';
import type { AppRun } from './app-run.ts';
import { fetchJiraProfiles, fetchOwnProfile } from './fetch-profiles.ts';
import type { FetchedProfile } from './fetched-profile.ts';

/** Sites that are asked about accounts whose own grant does not tell. */
const mostSites = 5;

/**
 * Fetches profiles: each by its own grant where there is a living one, the others from Jira on the sites which living
 * grants reach.
 *
 * @returns what was told, by account id; nothing of it is judged yet
 */
export async function profilesOf(
  run: AppRun,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, FetchedProfile>> {
  const profiles = await ownProfiles(run, accountIds);
  const missing = () => accountIds.filter((accountId) => !profiles.has(accountId));
  if (missing().length === 0) return profiles;
  for (const place of await placesToAsk(run)) {
    if (missing().length === 0) break;
    const told = await fetchJiraProfiles(run.context, place, missing()).catch(orNothing);
    for (const profile of told ?? []) addTo(profiles, profile);
  }
  return profiles;
}

function addTo(profiles: Map<string, FetchedProfile>, profile: FetchedProfile): void {
  if (profile.accountId !== undefined) profiles.set(profile.accountId, profile);
}

async function ownProfiles(run: AppRun, accountIds: readonly string[]): Promise<Map<string, FetchedProfile>> {
  const wanted = new Set(accountIds);
  const profiles = new Map<string, FetchedProfile>();
  for (const { accountId, personId } of await run.grants.living()) {
    if (!wanted.delete(accountId)) continue;
    const profile = await fetchOwnProfile(run.context, personId).catch(orNothing);
    // A service that is out of order may tell about somebody else.
    if (profile?.accountId === accountId) profiles.set(accountId, profile);
  }
  return profiles;
}

async function placesToAsk({ context, grants, policies }: AppRun) {
  const places = new Map<string, { personId: string; site: Site }>();
  for (const { personId } of (await grants.living()).slice(0, policies.mostGrantTries)) {
    const sites = (await listSites(context, personId).catch(orNothing)) ?? [];
    for (const site of sites) if (!places.has(site.cloudId)) places.set(site.cloudId, { personId, site });
  }
  return [...places.values()].slice(0, mostSites);
}

/** Atlassian did not tell just now; whatever else is thrown is nobody's answer. */
function orNothing(thrown: unknown): undefined {
  if (!(thrown instanceof ClientProblem)) throw thrown;
}
