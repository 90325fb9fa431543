import type { Site } from '../context.ts';
import type { Person } from '../store/records.ts';
import type { AppContext } from './app-context.ts';
import { AppRefusal } from './app-problem.ts';

/** The sites a person can reach, and the one to work on: the chosen one, or the only one. */
export interface Reach {
  sites: Site[];
  site: Site | undefined;
}

export async function reachOf(app: AppContext, person: Person): Promise<Reach> {
  const sites = await app.clientOf(person).listSites(person.personId);
  const chosen = sites.find(({ cloudId }) => cloudId === person.cloudId);
  return { sites, site: chosen ?? (sites.length === 1 ? sites[0] : undefined) };
}

/** @throws AppRefusal when there is no site, or several and none is chosen; every problem of the client */
export async function siteOf(app: AppContext, person: Person): Promise<Site> {
  const { site, sites } = await reachOf(app, person);
  if (site !== undefined) return site;
  if (sites.length === 0) throw noSite();
  throw new AppRefusal({
    status: 409,
    kind: 'choose-site',
    condition: 'several-sites',
    message: 'The permission covers several sites.',
  });
}

export function noSite(): AppRefusal {
  return new AppRefusal({
    status: 403,
    kind: 'ask-consent',
    condition: 'no-jira-site',
    message: 'The permission covers no Jira site.',
  });
}
