import type { Call } from '../world/call.ts';
import { type Account, accountOf, findSite, isMember, type Site, sites } from '../world/directory.ts';
import { cloudIdOf } from './guards/require-tenant.ts';
import { jiraRefusal } from './refusals.ts';

/** Who is at which site through which app: what an operation of Jira acts by. */
export interface Visit {
  readonly site: Site;
  /** The account of the grant: a 3LO app acts as this person (documented). */
  readonly person: Account;
  readonly clientId: string;
}

/** The site of a call that the guards of the room let pass. */
export function siteOf({ world, host, path }: Pick<Call, 'world' | 'host' | 'path'>): Site {
  const site = host.site === undefined ? sites(world).get(cloudIdOf(path) ?? '') : findSite(world, host.site);
  if (!site) throw new Error(`the guards let ${host.host}${path} pass, which is no site`);
  return site;
}

/**
 * Guards the person: the effective right is the scope and the person's own permission (documented), here to use the
 * site at all.
 *
 * @throws Refusal 403 in Jira's envelope
 */
export function requireVisit(call: Pick<Call, 'world' | 'host' | 'path' | 'caller'>): Visit {
  const site = siteOf(call);
  const { accountId = '', clientId = '' } = call.caller;
  const person = accountOf(call.world, accountId);
  if (person && isMember(site, accountId)) return { site, person, clientId };
  throw jiraRefusal('personNotMember', {
    check: 'the person behind the grant is a member of the site',
    expected: `a member of ${site.handle}`,
    received: person?.handle ?? accountId,
  });
}
