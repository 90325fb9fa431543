import type { operations } from '../../../../openapi/connect.gen.ts';
import { hostCookieOf, sessionOf } from '../../../oauth/authorization/browser-session.ts';
import { requireOwnAddress } from '../../../oauth/authorization/forms.ts';
import { queryOf, redirectTo } from '../../../oauth/authorization/refusals.ts';
import type { Handler } from '../../../world/call.ts';
import { MINUTE } from '../../../world/durations.ts';
import { hostOf } from '../../../world/origins.ts';

/** A ticket is for the redirect of the moment. */
const TICKET_LIFETIME = MINUTE;
const CLAIM = 'fauxlassian_session';

/** GET id.atlassian.com/site-session: sends the browser on to a site with a ticket for its session. */
export const openSiteSession: Handler<operations['openSiteSession']> = (call) => {
  const { addresses, world, jwts, query } = call;
  const address = requireOwnAddress(call, query.continue);
  const session = sessionOf(call);
  if (!session) {
    const again = addresses.of('id.atlassian.com', `/site-session?${queryOf({ continue: address })}`);
    return redirectTo(addresses.of('id.atlassian.com', `/login?${queryOf({ continue: again })}`));
  }
  const host = addresses.parse(address)?.host ?? '';
  if (hostOf(host)?.site === undefined) return redirectTo(address);
  const until = world.clock.now() + TICKET_LIFETIME;
  const ticket = jwts.signOpaque({ [CLAIM]: session.sessionId, host, until });
  return redirectTo(addresses.of(host, `/plugins/servlet/session?${queryOf({ ticket, continue: address })}`));
};

/** GET /plugins/servlet/session: the browser is signed in at the site, too. Without a good ticket it is merely sent on. */
export const acceptSiteSession: Handler<operations['acceptSiteSession']> = (call) => {
  const { world, jwts, query, host } = call;
  const answer = redirectTo(requireOwnAddress(call, query.continue));
  const claims = jwts.readOpaque(query.ticket ?? '') ?? {};
  const { [CLAIM]: sessionId, until } = claims;
  const isGood = claims.host === host.host && typeof until === 'number' && world.clock.now() < until;
  if (!isGood || typeof sessionId !== 'string') return answer;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': hostCookieOf(call, sessionId) } };
};
