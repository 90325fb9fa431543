/** Jira's timestamps, `2026-08-24T10:50:03.000+0000` (observed). @param at - in milliseconds */
export const timestampOf = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
