import { Recent } from '../../world/recent.ts';
import { bearerCallAt, fingerprint, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

interface Minted {
  readonly token: string;
  readonly at: number;
  readonly life: number;
  readonly seq: number;
  /** The refresh token that came with it. */
  readonly refreshToken: string | undefined;
  /** Early refreshes in a row. */
  readonly early: number;
}

/** A restart that lost the access token is no habit. */
const TOLERATED = 1;

export const refreshWhenDue: Rule = {
  id: 'oauth/refresh-when-due',
  level: 'must',
  title:
    'A grant is refreshed when its access token is about to expire or was refused, not before every call',
  why: 'Each refresh rotates a token that can be lost; an access token is good for an hour.',
  source: 'developer.atlassian.com oauth-2-3lo-apps, refresh tokens',
  judge() {
    const grants = new Recent<Minted>();
    const refused = new Recent<true>();
    return {
      see(entry) {
        const call = bearerCallAt(entry);
        if (call?.exchange.response?.status === 401) refused.set(fingerprint(call.accessToken), true);
        const { grantType, received, refreshToken, exchange } = tokenExchangeAt(entry) ?? {};
        if (!exchange?.grantId || !received || grantType === 'client_credentials') return undefined;
        const before = grants.get(exchange.grantId);
        const minted = {
          token: fingerprint(received.accessToken),
          at: exchange.startedAt,
          life: received.expiresIn * 1000,
          refreshToken: received.refreshToken,
        };
        const early =
          grantType === 'refresh_token' &&
          before !== undefined &&
          // Two with one token at once are another rule's affair.
          refreshToken === before.refreshToken &&
          !refused.get(before.token) &&
          exchange.startedAt < before.at + before.life / 2;
        const times = early ? before.early + 1 : 0;
        grants.set(exchange.grantId, { ...minted, seq: entry.seq, early: times });
        if (times !== TOLERATED + 1) return undefined;
        return {
          message: `app ${exchange.clientId} refreshed again and again while its access token had most of its life before it`,
          evidence: [before?.seq ?? entry.seq, entry.seq],
        };
      },
    };
  },
};
