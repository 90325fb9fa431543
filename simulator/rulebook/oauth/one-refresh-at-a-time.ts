import { Recent } from '../../world/recent.ts';
import { fingerprint, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

export const oneRefreshAtATime: Rule = {
  id: 'oauth/one-refresh-at-a-time',
  level: 'must',
  title: 'One refresh of a grant is under way at a time',
  why: 'Of two refreshes at once, the slower one stores a token that the faster one has already made old.',
  source: 'github.com/ParabolInc/parabol/issues/11849; RFC 9700, section 4.14',
  judge() {
    const latest = new Recent<{ seq: number; finishedSeq: number }>();
    return {
      see(entry) {
        const { refreshToken, exchange } = tokenExchangeAt(entry) ?? {};
        if (refreshToken === undefined || exchange?.finishedSeq === undefined) return undefined;
        const key = exchange.grantId ?? fingerprint(refreshToken);
        const before = latest.get(key);
        latest.set(key, { seq: exchange.seq, finishedSeq: exchange.finishedSeq });
        if (before === undefined || before.finishedSeq < exchange.seq) return undefined;
        return {
          message: `app ${exchange.clientId} sent two refreshes of one grant at once`,
          evidence: [before.seq, exchange.seq],
        };
      },
    };
  },
};
