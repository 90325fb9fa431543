import { requireBearer } from '../oauth/access-token.ts';
import { requireScope } from '../oauth/guards/require-scope.ts';
import { requireSiteHost } from '../oauth/require-site-host.ts';
import { callerOfBearer } from '../oauth/room.ts';
import type { Call, Room } from '../world/call.ts';
import { requireApprovedApp } from './guards/require-approved-app.ts';
import { refuseAtSite } from './guards/require-gateway.ts';
import { requireInstalled } from './guards/require-installed.ts';
import { requireShortToken } from './guards/require-short-token.ts';
import { requireTenant } from './guards/require-tenant.ts';
import { rateHeadersOf, requireRate } from './limits/require-limits.ts';
import { jiraHandlers } from './operations/index.ts';
import { refuseFault } from './refuse-fault.ts';
import { refuseUnrouted } from './refuse-unrouted.ts';

/** Just enough of Jira Cloud to see who acted: at the gateway for 3LO tokens, and at the site, which takes none. */
export const jiraRoom: Room = {
  name: 'jira',
  handlers: jiraHandlers as Room['handlers'],
  identify: callerOfBearer,
  before,
  headersOf: rateHeadersOf,
  refuseUnrouted,
  refuseFault,
};

function before(call: Call): void {
  if (call.host.site === undefined) beforeGateway(call);
  else beforeSite(call);
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
function beforeSite(call: Call): void {
  requireSiteHost(call.world, call.host);
  if (isOpen(call) && call.headers.authorization === undefined) return;
  throw refuseAtSite(call);
}

/** serverInfo, which Jira tells anybody (documented). */
const isOpen = ({ operation }: Call): boolean => operation.path.endsWith('/serverInfo');
