import type { JournalEntry } from '../../world/journal.ts';

/** The place of what the app itself says that it holds. */
export const EXPORT = 'export';

/** A script's search for the values of an account that occur nowhere else. */
export interface Search {
  readonly accountId: string;
  /** Whether the app was told before that the account is closed. */
  readonly told: boolean;
  /** Where something was found. */
  readonly places: readonly { readonly place: string; readonly found: number }[];
}

/** A search, where an entry is one. */
export function searchAt(entry: JournalEntry): Search | undefined {
  if (entry.kind !== 'event' || entry.type !== 'app.searched') return undefined;
  const { accountId, toldAt, places } = entry.data;
  const searched = (Array.isArray(places) ? places : []) as Search['places'];
  return {
    accountId: String(accountId),
    told: toldAt !== undefined,
    places: searched.filter(({ found }) => found > 0),
  };
}
