import { bearerTokenOf } from '../../world/bearer-token.ts';
import { connectTokenOf } from '../../world/connect-token.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';
import { requireUserToken } from '../impersonation/require-user-token.ts';
import { visitFromPage } from '../pages/visit-from-page.ts';
import { scopeOf } from '../scopes.ts';
import { parseJwt } from '../tokens/parse-jwt.ts';
import { bearerConnectToken } from './dials.ts';
import { tokenRefusal } from './refusals.ts';
import { requireApp } from './require-app.ts';
import type { AppVisit, SiteCall } from './visit.ts';

const { connectTokenAsBearer } = defineRefusals('site', {
  connectTokenAsBearer: {
    title: 'The JWT of an app is sent as Bearer, with the dial connect.bearerConnectToken at refused',
    status: 403,
    standing: 'observed',
    source: 'github.com/lesstif/php-jira-rest-client/issues/528',
  },
});

/**
 * Who comes to a product by the means of Connect: an app as itself by its JWT, or as a person by an access token; or the
 * product's own page, for the page of an app that it frames.
 *
 * @returns undefined for whoever brings none of it
 * @throws Refusal when what is brought is no good, or lacks the scope of the operation
 */
export function visitSite(call: SiteCall): AppVisit | undefined {
  const connectToken = connectTokenOf(call);
  const visit =
    connectToken === undefined
      ? (visitAsPerson(call) ?? visitFromPage(call))
      : requireApp(call, connectToken);
  if (visit) requireScope(call, visit);
  return visit;
}

/** Which app says that it comes, for the journal and for faults; nothing of it is proven. */
export function issuerOf(call: Pick<SiteCall, 'headers' | 'path'>): string | undefined {
  const connectToken = connectTokenOf(call);
  const iss = connectToken === undefined ? undefined : parseJwt(connectToken)?.claims.iss;
  return typeof iss === 'string' ? iss : undefined;
}

function visitAsPerson(call: SiteCall): AppVisit | undefined {
  const bearer = bearerTokenOf(call.headers);
  if (bearer === undefined) return undefined;
  const visit = requireUserToken(call, bearer);
  if (visit || !isOfApp(bearer)) return visit;
  if (call.world.dial(bearerConnectToken) === 'anonymous') return undefined;
  const body = { error: 'Failed to parse Connect Session Auth Token' };
  const reason = { check: 'the JWT of an app comes with the scheme JWT', received: 'Bearer' };
  throw new Refusal('connectTokenAsBearer', { status: connectTokenAsBearer.status, body }, reason);
}

/** Whether a bearer looks like what an app signs with its shared secret; tokens of ours name no issuer. */
function isOfApp(bearer: string): boolean {
  const parsed = parseJwt(bearer);
  return parsed?.header.alg === 'HS256' && parsed.claims.iss !== undefined;
}

function requireScope({ world, operation }: SiteCall, { scopes, appKey }: AppVisit): void {
  const needed = operation && scopeOf(operation);
  if (needed === undefined || scopes.has(needed)) return;
  throw tokenRefusal(world, 'appScopeMissing', {
    check: `${appKey} has the scope of the operation`,
    expected: needed,
    received: [...scopes].join(' '),
  });
}
