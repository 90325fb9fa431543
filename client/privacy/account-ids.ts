/** The grammar of account ids (user privacy guide): 1 to 128 letters, digits, `-` and `:`. */
const grammar = /^[A-Za-z0-9:-]{1,128}$/;

/** What Jira calls a deleted user whose record is corrupted; nobody's id, and never to be reported (user privacy guide). */
const nobody = 'unknown';

/** @returns whether personal data may be kept under this id, and reported by it. */
export function isReportableAccountId(accountId: string): boolean {
  return grammar.test(accountId) && accountId !== nobody;
}
