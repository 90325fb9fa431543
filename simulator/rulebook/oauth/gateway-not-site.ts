import { Recent } from '../../world/recent.ts';
import { bearerCallAt, fingerprint, userTokenAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

export const gatewayNotSite: Rule = {
  id: 'oauth/gateway-not-site',
  level: 'must',
  title: 'A 3LO access token is sent to the gateway, never to the host of a site',
  why: 'Sites take no 3LO tokens; one that is sent there fails with an answer that says something else, and is in the wrong log.',
  source:
    'github.com/MrRefactoring/jira.js/issues/269; developer.atlassian.com oauth-2-3lo-apps, making calls',
  judge() {
    const told = new Recent<true>();
    /** Tokens by which a Connect app acts as a person are for sites, and for nothing else. */
    const ofConnect = new Recent<true>(20_000);
    return {
      see(entry) {
        const userToken = userTokenAt(entry);
        if (userToken !== undefined) ofConnect.set(fingerprint(userToken), true);
        const call = bearerCallAt(entry);
        if (!call?.exchange.origin.endsWith('.atlassian.net')) return undefined;
        const token = fingerprint(call.accessToken);
        if (told.get(token) || ofConnect.get(token)) return undefined;
        told.set(token, true);
        return { message: `an access token was sent to ${call.exchange.origin}`, evidence: [entry.seq] };
      },
    };
  },
};
