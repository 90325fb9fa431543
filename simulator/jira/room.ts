import { requireBearer } from '../oauth/access-token.ts';
import { requireScope } from '../oauth/guards/require-scope.ts';
import { requireSiteHost } from '../oauth/require-site-host.ts';
import { callerOfBearer } from '../oauth/room.ts';
import type { Call, Caller, Room } from '../world/call.ts';
import { defineIssueReader } from '../world/issue-view.ts';
import { defineSiteContent } from '../world/site-content.ts';
import { requireApprovedApp } from './guards/require-approved-app.ts';
import { refuseAtSite } from './guards/require-gateway.ts';
import { requireInstalled } from './guards/require-installed.ts';
import { requireShortToken } from './guards/require-short-token.ts';
import { requireTenant } from './guards/require-tenant.ts';
import { readIssue } from './issue-view.ts';
import { rateHeadersOf, requireRate } from './limits/require-limits.ts';
import { jiraHandlers } from './operations/index.ts';
import { refuseFault } from './refuse-fault.ts';
import { refuseUnrouted } from './refuse-unrouted.ts';
import { jiraContent } from './site-content.ts';
import type { SiteVisitors } from './site-visitor.ts';

defineSiteContent('jira', jiraContent);
defineIssueReader(readIssue);

/**
 * Just enough of Jira Cloud to see who acted: at the gateway for 3LO tokens, and at the site, which takes none, but lets the
 * apps of Connect in.
 */
export function createJiraRoom(visitors: SiteVisitors): Room {
  return {
    name: 'jira',
    handlers: jiraHandlers as Room['handlers'],
    identify: (call) => (call.host.site === undefined ? callerOfBearer(call) : visitorOf(call, visitors)),
    before: (call) => (call.host.site === undefined ? beforeGateway(call) : beforeSite(call, visitors)),
    headersOf: rateHeadersOf,
    refuseUnrouted: (request) => refuseUnrouted(request, visitors),
    refuseFault,
  };
}

function visitorOf(call: Call, visitors: SiteVisitors): Caller {
  const clientId = visitors.claims(call);
  return clientId === undefined ? callerOfBearer(call) : { clientId };
}

/** The guards in the gateway's order: length, routing, bearer, site, scope, rate (`facts.order`). */
function beforeGateway(call: Call): void {
  requireShortToken(call);
  const site = requireTenant(call);
  const bearer = requireBearer(call);
  requireInstalled(call.world, bearer, site);
  requireApprovedApp(call);
  if (!isOpen(call)) requireScope(call, bearer);
  requireRate(call);
}

/** A site takes no 3LO token; what needs no one is open to whoever brings nothing. */
function beforeSite(call: Call, visitors: SiteVisitors): void {
  requireSiteHost(call.world, call.host);
  const visitor = visitors.admit(call);
  if (visitor) {
    Object.assign(call.caller, { clientId: visitor.appKey, accountId: visitor.accountId });
    requireRate(call);
    return;
  }
  if (isOpen(call) && call.headers.authorization === undefined) return;
  throw refuseAtSite(call);
}

/** serverInfo, which Jira tells anybody (documented). */
const isOpen = ({ operation }: Call): boolean => operation.path.endsWith('/serverInfo');
