import type { Anomaly } from './reports.ts';

/** The grammar of account ids (user privacy guide). */
const ACCOUNT_ID = /^[A-Za-z0-9:-]{1,128}$/;

/** Whether an entry was left out for its id. */
export const hasMalformedId = ({ kind, accountIds }: Anomaly): boolean =>
  kind === 'malformed-entry' && accountIds.some((one) => !ACCOUNT_ID.test(one));

/** Whether an entry was left out although its id is fine, and so for its time. */
export const hasWellFormedId = ({ kind, accountIds }: Anomaly): boolean =>
  kind === 'malformed-entry' && accountIds.some((one) => ACCOUNT_ID.test(one));
