import { jiraRefusal } from '../refusals.ts';

/** Which part of a list is asked for. */
export interface Page {
  readonly startAt: number;
  readonly maxResults: number;
}

/** How much a list gives when not asked, and at most. */
export interface PageSize {
  readonly usual: number;
  readonly most: number;
}

/** Reads startAt and maxResults; more than the most is cut down to it. @throws Refusal 400 when one is negative */
export function requirePage(query: Partial<Page>, { usual, most }: PageSize): Page {
  const { startAt = 0, maxResults = usual } = query;
  if (startAt >= 0 && maxResults >= 0) return { startAt, maxResults: Math.min(maxResults, most) };
  throw jiraRefusal('pageInvalid', {
    check: 'startAt and maxResults are not negative',
    received: `startAt=${startAt}, maxResults=${maxResults}`,
  });
}
