import type { JournalEntry } from '../../world/journal.ts';
import type { Rule } from '../rule.ts';

/** What products show in the place of the name of a closed account (observed). */
const PLACEHOLDER = 'Former user';

export const placeholderNotStored: Rule = {
  id: 'privacy/placeholder-not-stored',
  level: 'must',
  title: 'The placeholder for a former user is not stored as a name',
  why: 'Products answer 200 for a closed account, with "Former user" as its name: the data of a person who has left, not a person who is called so. What an app stores, only a script sees that reads its export.',
  source: 'developer.atlassian.com/cloud/jira/platform/rest/v3, users; observed in public recordings',
  judge: () => ({
    see(entry) {
      const accountId = exportedHoldings(entry).find(isPlaceholder)?.accountId;
      if (accountId === undefined) return undefined;
      return { message: `the app holds "${PLACEHOLDER}" as data of ${accountId}`, evidence: [entry.seq] };
    },
  }),
};

/** One row of an app's export, as far as it matters here. */
interface Exported {
  readonly accountId?: unknown;
  readonly pieces?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** What an export lists, where an entry is one that a script asked for. */
function exportedHoldings(entry: JournalEntry): readonly Exported[] {
  if (entry.kind !== 'exchange' || entry.direction !== 'out') return [];
  const { holdings } = Object(entry.response?.body) as { holdings?: unknown };
  return Array.isArray(holdings) ? (holdings as Exported[]) : [];
}

function isPlaceholder({ pieces }: Exported): boolean {
  return Object.values(Object(pieces) as NonNullable<Exported['pieces']>).some(
    (piece) => Object(piece).value === PLACEHOLDER,
  );
}
