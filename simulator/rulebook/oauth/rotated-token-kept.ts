import { Recent } from '../../world/recent.ts';
import { fingerprint, tokenExchangeAt } from '../readings.ts';
import type { Rule } from '../rule.ts';

export const rotatedTokenKept: Rule = {
  id: 'oauth/rotated-token-kept',
  level: 'must',
  title: 'The refresh token of each answer replaces the one that was sent',
  why: 'A rotated token works for ten minutes more; after that its use ends the whole family, and the person must consent again.',
  source: 'developer.atlassian.com oauth-2-3lo-apps, rotating refresh tokens; RFC 9700, section 4.14',
  judge() {
    const successors = new Recent<number>();
    let killedAt = 0;
    return {
      see(entry) {
        if (entry.kind === 'event') {
          if (entry.type === 'app.killed') killedAt = entry.seq;
          return undefined;
        }
        const { refreshToken, received, exchange } = tokenExchangeAt(entry) ?? {};
        if (refreshToken === undefined || exchange === undefined) return undefined;
        const key = fingerprint(refreshToken);
        const rotated = successors.get(key);
        if (received?.refreshToken !== undefined && rotated === undefined) successors.set(key, entry.seq);
        // An app that was killed before it could store what it received has kept nothing, and is to be forgiven.
        const reused = exchange.refusal?.condition === 'refreshTokenReused';
        if (!reused || rotated === undefined || killedAt > rotated) return undefined;
        return {
          message: `app ${exchange.clientId} used a refresh token again after it had received its successor`,
          evidence: [rotated, entry.seq],
        };
      },
    };
  },
};
