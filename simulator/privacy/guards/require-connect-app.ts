import { requireSiteHost } from '../../oauth/require-site-host.ts';
import type { Call } from '../../world/call.ts';
import { connectTokenOf } from '../../world/connect-token.ts';
import { defineRefusals } from '../../world/facts.ts';
import { Refusal } from '../../world/refusal.ts';

/**
 * Checks the JWT of a Connect app.
 *
 * @param connectToken - as it came in the Authorization header or the query, without the scheme
 * @returns under which key the app is known; undefined when the JWT is none of an app that is installed on the site
 * @throws Refusal where there is more to say
 */
export type ConnectVerifier = (call: Call, connectToken: string) => { readonly appKey: string } | undefined;

const PLUGIN = 'the host plugin of atlassian-jwt, about 2016 (words; those of today are unknown)';

const table = defineRefusals('privacy', {
  connectTokenMissing: {
    title: 'There is no JWT of a Connect app, at the address for those',
    status: 401,
    standing: 'observed',
    source: `${PLUGIN}; the envelope is that of other operations of a site`,
  },
  connectTokenRefused: {
    title: 'The JWT is none of a Connect app that is installed on the site',
    status: 401,
    standing: 'observed',
    source: `${PLUGIN}; the envelope is that of other operations of a site`,
  },
});

const WORDS = {
  connectTokenMissing: 'Client must be authenticated to access this resource.',
  connectTokenRefused: 'Your presented credentials do not provide access to this resource.',
} as const;

/** Guards reports at a site: the JWT of a Connect app that is installed there. @throws Refusal 401, 404 for no site */
export function requireConnectApp(call: Call, verify: ConnectVerifier): void {
  requireSiteHost(call.world, call.host);
  const shown = connectTokenOf(call);
  if (shown === undefined) throw refusal('connectTokenMissing', 'an Authorization header with JWT {token}');
  const app = verify(call, shown);
  if (!app) throw refusal('connectTokenRefused', 'the JWT is of a Connect app that is installed on the site');
  Object.assign(call.caller, { clientId: app.appKey });
}

function refusal(condition: keyof typeof table, check: string): Refusal {
  const { status } = table[condition];
  const body = { message: WORDS[condition], 'status-code': status };
  const headers = { 'WWW-Authenticate': 'JWT realm="Atlassian Connect"' };
  return new Refusal(condition, { status, body, headers }, { check });
}
