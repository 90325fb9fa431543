import { contract } from '../../../openapi/contract.gen.ts';
import { DAY } from '../../world/durations.ts';
import type { Exchange } from '../../world/journal.ts';
import { Recent } from '../../world/recent.ts';
import { tokenExchangeAt } from '../readings.ts';
import type { Rule, Verdict } from '../rule.ts';

/** So much must have been seen before "never" can be said. */
const ENOUGH = { calls: 20, time: 30 * DAY };

interface Use {
  asked: { scopes: readonly string[]; seq: number };
  readonly used: Set<string>;
  calls: number;
  first: number;
  last: number;
}

const newUse = (): Use => ({
  asked: { scopes: [], seq: 0 },
  used: new Set(['offline_access']),
  calls: 0,
  first: Number.POSITIVE_INFINITY,
  last: 0,
});

/** All scopes that an operation takes, by operationId. */
const SCOPES = new Map(
  contract.operations.map(({ operationId, scopes }) => [operationId, scopes?.flat() ?? []]),
);

function grantedScopes({ response }: Exchange): string[] | undefined {
  const { scope } = (response?.body ?? {}) as { scope?: unknown };
  return typeof scope === 'string' ? scope.split(' ') : undefined;
}

function unusedOf(clientId: string, use: Use): Verdict[] {
  if (use.calls < ENOUGH.calls || use.last - use.first < ENOUGH.time) return [];
  const unused = use.asked.scopes.filter((scope) => !use.used.has(scope));
  if (unused.length === 0) return [];
  return [
    {
      message: `app ${clientId} asked for ${unused.join(', ')} and never used it`,
      evidence: [use.asked.seq],
    },
  ];
}

export const scopesUsed: Rule = {
  id: 'oauth/scopes-used',
  level: 'should',
  title: 'No scope is asked for that is never used',
  why: 'People refuse what they do not understand, and whatever leaks does more harm than it need.',
  source: 'developer.atlassian.com oauth-2-3lo-apps, "fewer than 50 scopes"; RFC 9700, section 2.3',
  judge() {
    const apps = new Recent<Use>();
    return {
      see(entry) {
        if (entry.kind !== 'exchange' || entry.clientId === undefined) return undefined;
        const { clientId, operationId } = entry;
        const token = tokenExchangeAt(entry);
        const scope = token?.received && grantedScopes(entry);
        if (scope) apps.of(clientId, newUse).asked = { scopes: scope, seq: entry.seq };
        const use = apps.get(clientId);
        if (!use || operationId === undefined || (entry.response?.status ?? 500) >= 400) return undefined;
        for (const one of SCOPES.get(operationId) ?? []) use.used.add(one);
        use.calls += 1;
        use.first = Math.min(use.first, entry.startedAt);
        use.last = Math.max(use.last, entry.startedAt);
        return undefined;
      },
      conclude: () => apps.entries().flatMap(([clientId, use]) => unusedOf(clientId, use)),
    };
  },
};
