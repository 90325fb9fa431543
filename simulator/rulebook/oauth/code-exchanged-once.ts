import { Recent } from '../../world/recent.ts';
import { callbackAt, fingerprint, tokenExchangeAt } from '../readings.ts';
import type { Rule, Verdict } from '../rule.ts';

/** What became of a code: the exchanges that were sent with it, and how often a browser brought it. */
interface CodeUse {
  readonly exchanges: number[];
  clientId: string | undefined;
  callbacks: number;
}

export const codeExchangedOnce: Rule = {
  id: 'oauth/code-exchanged-once',
  level: 'must',
  title: 'An authorization code is exchanged once',
  why: 'A code that is sent twice is refused, and the server may end every token that came of it.',
  source: 'RFC 6749, section 4.1.2',
  judge() {
    const codes = new Recent<CodeUse>();
    const use = (code: string) =>
      codes.of(fingerprint(code), () => ({ exchanges: [], clientId: undefined, callbacks: 0 }));
    let lookedOn = false;
    return {
      see(entry) {
        lookedOn ||= entry.kind === 'exchange' && entry.direction === 'out';
        const callback = callbackAt(entry);
        if (callback) use(callback.code).callbacks += 1;
        const { code, exchange } = tokenExchangeAt(entry) ?? {};
        // An answer that was lost, or an unavailable server, is no exchange that counts.
        const failed = exchange?.fault?.answered === false || (exchange?.response?.status ?? 500) >= 429;
        if (code === undefined || failed) return undefined;
        const used = use(code);
        used.exchanges.push(entry.seq);
        used.clientId = exchange?.clientId;
        return lookedOn ? undefined : verdictOn(used);
      },
      conclude: () => (lookedOn ? codes.entries().flatMap(([, used]) => verdictOn(used) ?? []) : []),
    };
  },
};

/** A code that a browser brought twice, and that was exchanged twice, says that the state was not used up: another rule. */
function verdictOn({ exchanges, callbacks, clientId }: CodeUse): Verdict | undefined {
  if (exchanges.length < 2 || exchanges.length <= callbacks) return undefined;
  return { message: `app ${clientId} sent one authorization code twice`, evidence: exchanges.slice(0, 2) };
}
