import type { Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { bearerCallAt, fingerprint, headerOf } from '../readings.ts';
import type { Rule, Verdict } from '../rule.ts';

/** Once more after a pause is right for a token minted this very second; a third time is not. */
const TRIES = 2;

export const noHammering: Rule = {
  id: 'oauth/no-hammering',
  level: 'must',
  title: 'A request that was answered 401 or 429 is not simply sent again',
  why: 'Atlassian limits by app: one that does not wait as long as Retry-After says slows down all its users; a refused token stays refused.',
  source: 'developer.atlassian.com/cloud/jira/platform/rate-limiting',
  judge() {
    const [limited, refused] = [watchLimits(), watchRefusals()];
    return {
      see(entry) {
        if (entry.kind !== 'exchange' || entry.direction === 'out') return undefined;
        // A token at the wrong host is another rule's affair.
        if (entry.clientId === undefined || entry.origin.endsWith('.atlassian.net')) return undefined;
        const call = bearerCallAt(entry);
        return limited(entry) ?? (call && refused(entry, call.accessToken));
      },
    };
  },
};

function watchLimits(): (exchange: Exchange) => Verdict | undefined {
  const waits = new Recent<{ seq: number; until: number }>();
  return (exchange) => {
    const isLimited = exchange.response?.status === 429;
    if (!isLimited && waits.size === 0) return undefined;
    const key = `${exchange.clientId} ${exchange.accountId} ${exchange.operationId} ${exchange.origin}`;
    const wait = waits.get(key);
    waits.delete(key);
    if (isLimited) waits.set(key, { seq: exchange.seq, until: exchange.startedAt + retryAfter(exchange) });
    if (wait === undefined || exchange.startedAt >= wait.until) return undefined;
    return {
      message: `app ${exchange.clientId} did not wait for Retry-After`,
      evidence: [wait.seq, exchange.seq],
    };
  };
}

function watchRefusals(): (exchange: Exchange, accessToken: string) => Verdict | undefined {
  const refusals = new Recent<{ seq: number; times: number }>();
  return (exchange, accessToken) => {
    const isRefused = exchange.response?.status === 401;
    if (!isRefused && refusals.size === 0) return undefined;
    const key = `${fingerprint(accessToken)} ${exchange.operationId}`;
    const before = refusals.get(key);
    if (!isRefused) refusals.delete(key);
    else refusals.set(key, { seq: exchange.seq, times: (before?.times ?? 0) + 1 });
    if (!isRefused || before?.times !== TRIES) return undefined;
    const message = `app ${exchange.clientId} went on sending an access token that was refused`;
    return { message, evidence: [before.seq, exchange.seq] };
  };
}

/** What a 429 without Retry-After asks for, in milliseconds: no source says; less is no pause by any measure. */
const LEAST_PAUSE = 500;

/** In milliseconds. */
function retryAfter(exchange: Exchange): number {
  const seconds = Number(headerOf(exchange.response?.headers, 'retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : LEAST_PAUSE;
}
