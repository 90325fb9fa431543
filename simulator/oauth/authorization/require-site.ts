import type { Call } from '../../world/call.ts';
import { type Account, hostOfSite } from '../../world/directory.ts';
import type { PrivateReason, Refusal } from '../../world/refusal.ts';
import type { World } from '../../world/world.ts';
import type { App } from '../state.ts';
import type { AuthorizationRequest } from './check-request.ts';
import { isBlocked, needsSite, offersOf } from './offers.ts';
import { type PageCondition, pageRefusal } from './page-refusals.ts';
import { switchAccountAddress } from './switch-account.ts';
import type { Pending } from './transactions.ts';

/** The sites of a consent, or why they cannot be. */
export type SiteChoice = { readonly cloudIds: readonly string[] } | SiteFault;

/** Why a site cannot be chosen. @see pageWords for `host` */
export interface SiteFault {
  readonly condition: PageCondition;
  readonly reason: PrivateReason;
  readonly host?: string;
}

/** Judges the site that a person chose for an app. @param cloudId - undefined or empty when none was chosen */
export function judgeSite(
  world: World,
  app: App,
  scopes: readonly string[],
  account: Account,
  cloudId: string | undefined,
): SiteChoice {
  if (!needsSite(scopes)) return { cloudIds: [] };
  if (!cloudId)
    return { condition: 'siteNotChosen', reason: { check: 'a site is chosen', received: 'none' } };
  const offers = offersOf(world, scopes, account);
  const site = offers.find((one) => one.cloudId === cloudId);
  if (!site) {
    const expected = offers.map((one) => one.cloudId).join(', ') || 'no site';
    const check = 'the site is one of the person, with a product that the scopes are about';
    return { condition: 'siteNotOffered', reason: { check, expected, received: cloudId } };
  }
  if (!isBlocked(world, site, app, account)) return { cloudIds: [cloudId] };
  const host = hostOfSite(site);
  const reason = { check: 'the site lets people install apps, or its admin did', received: `${host} blocks` };
  return { condition: 'siteBlocked', reason, host };
}

/** At least one site on offer is open to the app; one that has none to offer says so itself. @throws Refusal */
export function requireOpenSite(call: Call, app: App, { request, session }: Pending): void {
  const { account } = session;
  const choices = offersOf(call.world, request.scopes, account).map((site) =>
    judgeSite(call.world, app, request.scopes, account, site.cloudId),
  );
  const [first] = choices;
  const closed = choices.every((choice) => 'condition' in choice);
  if (closed && first && 'condition' in first) throw siteRefusal(call, first, request);
}

/** What is wrong with a site, as a page of its own. */
export function siteRefusal(call: Call, fault: SiteFault, request: AuthorizationRequest): Refusal {
  const switchAccount = switchAccountAddress(call, request);
  return pageRefusal(fault.condition, fault.reason, { host: fault.host, switchAccount });
}
