import { AppRefusal } from '../app-problem.ts';

const MOST = 1_000;

/**
 * @param given - a list, or a text with the ids between spaces or commas
 * @returns the account ids, well-formed or not
 * @throws AppRefusal 400 when there is none, or more than a thousand
 */
export function readAccountIds(given: unknown): string[] {
  const texts = Array.isArray(given) ? given.map(String) : String(given ?? '').split(/[\s,]+/);
  const accountIds = texts.filter((text) => text !== '');
  if (accountIds.length > 0 && accountIds.length <= MOST) return accountIds;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'bad-field',
    message: `The field "accountIds" must name 1 to ${MOST} accounts; it names ${accountIds.length}.`,
  });
}
