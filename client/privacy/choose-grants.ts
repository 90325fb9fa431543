import type { Grant } from '../store/records.ts';

/** Permissions → "Personal data reporting API" in the developer console; whether it is enforced is not known. */
export const reportingScope = 'report:personal-data';

/**
 * @returns the living grants in the order in which to try them: the owner's first, since that one is the least likely to
 * be revoked (Atlassian staff, t/53720); then those that name the scope; then those that can be renewed; then those
 * whose tokens are the youngest.
 */
export function chooseGrants(grants: readonly Grant[], ownerAccountId: string | undefined): readonly Grant[] {
  const rank = (grant: Grant): number[] => [
    Number(ownerAccountId !== undefined && grant.accountId === ownerAccountId),
    Number(grant.scopes.includes(reportingScope)),
    Number(grant.refreshToken !== undefined),
    grant.accessTokenMintedAt,
  ];
  const ranked = grants
    .filter(({ ended }) => ended === undefined)
    .map((grant) => ({ grant, rank: rank(grant) }));
  return ranked.sort((one, other) => compareRanks(other.rank, one.rank)).map(({ grant }) => grant);
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
