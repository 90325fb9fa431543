import createApi from 'openapi-fetch';
import type { components, paths } from '../../openapi/oauth.gen.ts';
import type { ClientContext, Site } from '../context.ts';
import { authorizedFetch } from '../oauth/authorized-fetch.ts';
import { ClientProblem } from '../oauth/problem.ts';

type AccessibleResource = components['schemas']['AccessibleResource'];

/** Classic scopes such as `write:jira-work` and granular ones such as `read:issue:jira`. */
const jiraScope = /(^|[:.-])jira([:.-]|$)/;

/**
 * @returns the Jira sites that a person's grant reaches, in the order of their names
 * @throws ClientProblem
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api/
 */
export async function listSites(context: ClientContext, personId: string): Promise<Site[]> {
  const api = createApi<paths>({
    baseUrl: context.configuration.addresses.api,
    fetch: authorizedFetch(context, personId),
    headers: { accept: 'application/json' },
  });
  const { data } = await api.GET('/oauth/token/accessible-resources');
  return jiraSitesOf(data);
}

/**
 * Picks the Jira containers out of the accessible resources: there is one entry per product, ids repeat across
 * products, and only the scopes tell which product an entry is.
 *
 * @throws ClientProblem `retry-later` when the answer is not such a list
 */
export function jiraSitesOf(resources: unknown): Site[] {
  if (!Array.isArray(resources) || !resources.every(isResource)) {
    throw new ClientProblem({
      kind: 'retry-later',
      condition: 'unreadable',
      message: 'Atlassian did not answer with a list of sites.',
    });
  }
  const sites = new Map<string, Site>();
  for (const { id: cloudId, name, url, scopes } of resources) {
    if (scopes.some((scope) => jiraScope.test(scope))) sites.set(cloudId, { cloudId, name, url, scopes });
  }
  return [...sites.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

function isResource(entry: unknown): entry is AccessibleResource {
  if (typeof entry !== 'object' || entry === null) return false;
  const { id: cloudId, name, url, scopes } = entry as Record<string, unknown>;
  const texts = [cloudId, name, url];
  return texts.every((text) => typeof text === 'string') && Array.isArray(scopes) && scopes.every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
