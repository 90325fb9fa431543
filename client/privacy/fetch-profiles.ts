import createApi from 'openapi-fetch';
import type { paths as JiraPaths } from '../../openapi/jira.gen.ts';
import type { paths as OAuthPaths } from '../../openapi/oauth.gen.ts';
import type { ClientContext, Site } from '../context.ts';
import { authorizedFetch } from '../oauth/authorized-fetch.ts';
import { type FetchedProfile, profileOfJiraUser, profileOfMe } from './fetched-profile.ts';

const headers = { accept: 'application/json' };

/**
 * @returns the profile of the account behind a person's grant; its age is the moment before it was asked for, so that no
 * change in between is missed. Scope `read:me`.
 * @throws ClientProblem
 */
export async function fetchOwnProfile(context: ClientContext, personId: string): Promise<FetchedProfile> {
  const retrievedAt = context.environment.now();
  const { api } = context.configuration.addresses;
  const gateway = createApi<OAuthPaths>({ baseUrl: api, fetch: authorizedFetch(context, personId), headers });
  const { data } = await gateway.GET('/me');
  return profileOfMe(Object(data), retrievedAt);
}

/** Account ids of one request, and the length of all of them: beyond 8 KB of address, servers may refuse. */
const mostAccounts = 90;
const mostCharacters = 6_000;

/**
 * @param site a site that the person's grant reaches. Scope `read:jira-user`
 * @returns the profiles that Jira has of these accounts; it leaves out those that it does not know
 * @throws ClientProblem
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/ (bulk get users)
 */
export async function fetchJiraProfiles(
  context: ClientContext,
  { personId, site }: { readonly personId: string; readonly site: Site },
  accountIds: readonly string[],
): Promise<FetchedProfile[]> {
  const jira = createApi<JiraPaths>({
    baseUrl: context.parts.gatewayAddress(context.configuration.addresses, site),
    fetch: authorizedFetch(context, personId),
    headers,
  });
  const profiles: FetchedProfile[] = [];
  for (const accountId of portionsOf(accountIds)) {
    const retrievedAt = context.environment.now();
    // Without maxResults, ten are told of ninety.
    const query = { accountId, maxResults: mostAccounts };
    const { data } = await jira.GET('/rest/api/3/user/bulk', { params: { query } });
    const users: unknown = Reflect.get(Object(data), 'values');
    for (const user of Array.isArray(users) ? users : []) {
      profiles.push(profileOfJiraUser(Object(user), retrievedAt));
    }
  }
  return profiles;
}

function portionsOf(accountIds: readonly string[]): string[][] {
  const portions: string[][] = [];
  let room = 0;
  for (const accountId of accountIds) {
    const last = portions.at(-1);
    room -= accountId.length + '&accountId='.length;
    if (last !== undefined && room >= 0 && last.length < mostAccounts) last.push(accountId);
    else {
      portions.push([accountId]);
      room = mostCharacters;
    }
  }
  return portions;
}
