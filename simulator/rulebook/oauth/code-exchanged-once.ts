import { fingerprint, tokenExchangeAt } from '../readings.ts';
import { Recent } from '../recent.ts';
import type { Rule } from '../rule.ts';

export const codeExchangedOnce: Rule = {
  id: 'oauth/code-exchanged-once',
  level: 'must',
  title: 'An authorization code is exchanged once',
  why: 'A code that is sent twice is refused, and the server may end every token that came of it.',
  source: 'RFC 6749, section 4.1.2',
  judge() {
    const codes = new Recent<number>();
    return {
      see(entry) {
        const { code, exchange } = tokenExchangeAt(entry) ?? {};
        if (code === undefined || exchange === undefined) return undefined;
        const before = codes.get(fingerprint(code));
        // An answer that was lost, or an unavailable server, is no second exchange.
        if (exchange.fault?.answered !== false && (exchange.response?.status ?? 500) < 429) {
          codes.set(fingerprint(code), entry.seq);
        }
        if (before === undefined) return undefined;
        return {
          message: `app ${exchange.clientId} sent one authorization code twice`,
          evidence: [before, entry.seq],
        };
      },
    };
  },
};
