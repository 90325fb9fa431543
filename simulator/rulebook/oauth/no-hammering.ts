import type { Exchange } from '../../world/journal.ts';
import { bearerCallAt, fingerprint, headerOf } from '../readings.ts';
import { Recent } from '../recent.ts';
import type { Rule } from '../rule.ts';

/** Once more after a pause is right for a token minted this very second; a third time is not. */
const TRIES = 2;

/** In milliseconds; an answer without the header is waited for a little all the same. */
const retryAfter = (exchange: Exchange): number => {
  const seconds = Number(headerOf(exchange.response?.headers, 'retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 500;
};

export const noHammering: Rule = {
  id: 'oauth/no-hammering',
  level: 'must',
  title: 'A request that was answered 401 or 429 is not simply sent again',
  why: 'Atlassian limits by app: one that does not wait as long as Retry-After says slows down all its users; a refused token stays refused.',
  source: 'developer.atlassian.com/cloud/jira/platform/rate-limiting',
  judge() {
    const waits = new Recent<{ seq: number; until: number }>();
    const refusals = new Recent<{ seq: number; times: number }>();
    return {
      see(entry) {
        const call = bearerCallAt(entry);
        if (!call) return undefined;
        const { exchange } = call;
        const status = exchange.response?.status;
        const limit = `${exchange.clientId} ${exchange.accountId} ${exchange.operationId} ${exchange.origin}`;
        const wait = waits.get(limit);
        waits.delete(limit);
        if (status === 429)
          waits.set(limit, { seq: entry.seq, until: exchange.startedAt + retryAfter(exchange) });
        if (wait !== undefined && exchange.startedAt < wait.until) {
          return {
            message: `app ${exchange.clientId} did not wait for Retry-After`,
            evidence: [wait.seq, entry.seq],
          };
        }
        if (status !== 401 && refusals.size === 0) return undefined;
        const token = `${fingerprint(call.accessToken)} ${exchange.operationId}`;
        const refused = refusals.get(token);
        if (status !== 401) refusals.delete(token);
        else refusals.set(token, { seq: entry.seq, times: (refused?.times ?? 0) + 1 });
        if (status !== 401 || refused?.times !== TRIES) return undefined;
        return {
          message: `app ${exchange.clientId} went on sending an access token that was refused`,
          evidence: [refused.seq, entry.seq],
        };
      },
    };
  },
};
