import type { LedgerStore } from '../../../client/index.ts';
import type { WrongApp } from '../wrong-app.ts';

export const secondCopy: WrongApp = {
  rule: 'privacy/nothing-left-behind',
  defect: 'It has a search index of people, and forgets to erase there',
  aroundLedger: (ledger) => {
    const index: string[] = [];
    const change: LedgerStore['change'] = (appId, accountIds, decide) =>
      ledger.change(appId, accountIds, (view) => {
        const decided = decide(view);
        for (const { pieces } of decided.put ?? [])
          index.push(...Object.values(pieces).map(({ value }) => value.reveal()));
        return decided;
      });
    const kept = new Proxy(ledger, {
      get: (target, name) => {
        if (name === 'change') return change;
        const member: unknown = Reflect.get(target, name);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    return { ledger: kept, traces: () => [{ place: 'search index', text: index.join('\n') }] };
  },
  scenarios: ['wrong-apps/daily-life'],
};
