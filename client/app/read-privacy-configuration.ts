import type { ReportingPolicies } from '../privacy/reporting.ts';

const choices = {
  CLOSURE_POLICY: { policy: 'closed', values: ['delete-account', 'scrub', 'unlink-and-keep'] },
  UPDATE_POLICY: { policy: 'updated', values: ['refetch', 'erase'] },
  REVOCATION_POLICY: { policy: 'revoked', values: ['report-with-substitute', 'erase'] },
} as const;

/**
 * Reads `PERSONAL_DATA` and the policies.
 *
 * @param faults - takes one line for each field at fault
 * @returns the policies that were chosen; undefined for an app that keeps no personal data
 */
export function readPrivacyConfiguration(
  source: Record<string, string | undefined>,
  faults: string[],
): Partial<ReportingPolicies> | undefined {
  const { PERSONAL_DATA: personalData = 'none' } = source;
  if (personalData !== 'none' && personalData !== 'keep')
    faults.push(`PERSONAL_DATA: "${personalData}" is neither keep nor none`);
  const policies: Record<string, string> = {};
  for (const [field, { policy, values }] of Object.entries(choices)) {
    const value = source[field];
    if (value === undefined) continue;
    if (personalData !== 'keep') faults.push(`${field}: says nothing without PERSONAL_DATA=keep`);
    else if (values.some((one) => one === value)) policies[policy] = value;
    else faults.push(`${field}: "${value}" is none of ${values.join(', ')}`);
  }
  return personalData === 'keep' ? policies : undefined;
}
