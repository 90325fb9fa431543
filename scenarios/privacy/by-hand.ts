import type { Identity } from '../stage/account-holder.ts';
import type { WireAnswer } from '../stage/wire.ts';

/** One entry of a report as somebody writes it by hand, right or wrong. */
export interface Entry {
  readonly accountId: string;
  readonly updatedAt: string;
}

/** A setup in which the app for requests by hand may report, and look people up; the app under test keeps nothing. */
export const mayReportByHand = {
  plain: { scopes: ['report:personal-data', 'read:me', 'read:jira-user', 'read:jira-work'] },
};

/** @returns one entry for each account, all retrieved at the same moment (milliseconds) */
export const entriesOf = (who: readonly (Identity | string)[], retrievedAt: number): Entry[] =>
  who.map((one) => ({
    accountId: typeof one === 'string' ? one : one.accountId,
    updatedAt: instant(retrievedAt),
  }));

/** A moment in milliseconds as RFC 3339. */
export const instant = (at: number): string => new Date(at).toISOString();

/** What an accepted report asks for, by account id; fails unless it was accepted. */
export function actionsOf({ status, body }: WireAnswer): Record<string, string> {
  if (status === 204 && body === '') return {};
  if (status !== 200) throw new Error(`the report was not accepted: ${status} ${JSON.stringify(body)}`);
  const { accounts } = body as { accounts: { accountId: string; status: string }[] };
  return Object.fromEntries(accounts.map((one) => [one.accountId, one.status]));
}
