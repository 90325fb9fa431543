import type { Call } from '../world/call.ts';
import { type Account, accountOf, findSite, isMember, type Site, sites } from '../world/directory.ts';
import { cloudIdOf } from './guards/require-tenant.ts';
import { jiraRefusal } from './refusals.ts';

/** Who is at which site through which app: what an operation of Jira acts by. */
export interface Visit {
  readonly site: Site;
  /** The account of the grant: a 3LO app acts as this person (documented). A Connect app acts as itself, or as a person. */
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
 * site at all. An app that came in at the site has an account of its own, which is nobody's member.
 *
 * @throws Refusal 403 in Jira's envelope
 */
export function requireVisit(call: Pick<Call, 'world' | 'host' | 'path' | 'caller'>): Visit {
  const { host } = call;
  const site = siteOf(call);
  const { accountId = '', clientId = '' } = call.caller;
  const person = accountOf(call.world, accountId);
  const isApp = host.site !== undefined && person?.service === true;
  if (person && (isApp || isMember(site, accountId))) return { site, person, clientId };
  throw jiraRefusal('personNotMember', {
    check: 'the person behind the grant is a member of the site',
    expected: `a member of ${site.handle}`,
    received: person?.handle ?? accountId,
  });
}

/** Whether an account is one that a site shows: a member's, or the visitor's own. */
export const isKnownTo = ({ site, person }: Visit, accountId: string): boolean =>
  isMember(site, accountId) || accountId === person.accountId;
