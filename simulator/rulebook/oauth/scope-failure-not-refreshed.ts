import { MINUTE } from '../../world/durations.ts';
import type { Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { bearerCallAt, fingerprint, gatewayMessage, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

/** So long before its end a token may be refreshed anyway. */
const MARGIN = 5 * MINUTE;

const isScopeFailure = (exchange: Exchange): boolean =>
  exchange.response?.status === 401 && (gatewayMessage(exchange)?.includes('scope') ?? false);

export const scopeFailureNotRefreshed: Rule = {
  id: 'oauth/scope-failure-not-refreshed',
  level: 'must',
  title: 'A 401 for a missing scope is not answered by a refresh',
  why: 'The new access token has the same scopes; the refresh helps nothing, is repeated, and each one puts the grant at risk.',
  source: 'community.developer.atlassian.com/t/81389 and t/73795',
  judge() {
    const failed = new Recent<{ seq: number; diesAt: number }>();
    const lifetimes = new Recent<number>();
    return {
      see(entry) {
        const call = bearerCallAt(entry);
        if (call?.exchange.grantId !== undefined) {
          // Another answer since then says that the failure was lived with.
          failed.delete(call.exchange.grantId);
          if (isScopeFailure(call.exchange)) {
            const diesAt = lifetimes.get(fingerprint(call.accessToken)) ?? Number.POSITIVE_INFINITY;
            failed.set(call.exchange.grantId, { seq: entry.seq, diesAt });
          }
        }
        const { grantType, exchange, received } = tokenExchangeAt(entry) ?? {};
        if (exchange?.grantId === undefined) return undefined;
        if (received)
          lifetimes.set(fingerprint(received.accessToken), exchange.startedAt + received.expiresIn * 1000);
        const failure = failed.get(exchange.grantId);
        failed.delete(exchange.grantId);
        const due = failure !== undefined && exchange.startedAt >= failure.diesAt - MARGIN;
        if (grantType !== 'refresh_token' || failure === undefined || due) return undefined;
        return {
          message: `app ${exchange.clientId} answered a missing scope by refreshing`,
          evidence: [failure.seq, entry.seq],
        };
      },
    };
  },
};
