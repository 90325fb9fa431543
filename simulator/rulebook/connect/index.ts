import type { JournalEntry } from '../../world/journal.ts';
import type { Rule } from '../rule.ts';
import { algorithmPinned } from './algorithm-pinned.ts';
import { answersAfterVerification } from './answers-after-verification.ts';
import { audienceChecked } from './audience-checked.ts';
import { contextTokenNotForLifecycle } from './context-token-not-for-lifecycle.ts';
import { deadClientIdNotUsedAfterReinstall } from './dead-client-id-not-used-after-reinstall.ts';
import { deadClientKeyNotUsed } from './dead-client-key-not-used.ts';
import { deadTenantRefused } from './dead-tenant-refused.ts';
import { expiryOfPagesChecked } from './expiry-of-pages-checked.ts';
import { forgedUninstallRefused } from './forged-uninstall-refused.ts';
import { genuineInstallAccepted } from './genuine-install-accepted.ts';
import { installKeyFromItsHost } from './install-key-from-its-host.ts';
import { installOfAnotherAppRefused } from './install-of-another-app-refused.ts';
import { installSignatureChecked } from './install-signature-checked.ts';
import { issuerIsTheClientKey } from './issuer-is-the-client-key.ts';
import { malformedJwtRefused } from './malformed-jwt-refused.ts';
import { oldDataNotRelinked } from './old-data-not-relinked.ts';
import { oldTenantKept } from './old-tenant-kept.ts';
import { oldTenantPurged } from './old-tenant-purged.ts';
import { pageVerified } from './page-verified.ts';
import { queryHashChecked } from './query-hash-checked.ts';
import { replayedInstallRefused } from './replayed-install-refused.ts';
import { staleClientIdGivenUp } from './stale-client-id-given-up.ts';
import { staleInstallRefused } from './stale-install-refused.ts';
import { switchesVerified } from './switches-verified.ts';
import { unsignedInstallRefused } from './unsigned-install-refused.ts';
import { userTokenEndsWithItsClientId } from './user-token-ends-with-its-client-id.ts';
import { webhookVerified } from './webhook-verified.ts';

/** Exchanges that the rules look at; the others cost them nothing. */
const OPERATIONS: ReadonlySet<string | undefined> = new Set([
  'fetchDescriptor',
  'lifecycleInstalled',
  'lifecycleUninstalled',
  'lifecycleEnabled',
  'lifecycleDisabled',
  'webhook',
  'appPage',
  'getInstallKey',
  'getForgersKey',
]);

/** The obligations of a Connect app. */
export const connectRules: readonly Rule[] = [
  unsignedInstallRefused,
  installSignatureChecked,
  algorithmPinned,
  installKeyFromItsHost,
  audienceChecked,
  issuerIsTheClientKey,
  queryHashChecked,
  contextTokenNotForLifecycle,
  staleInstallRefused,
  replayedInstallRefused,
  installOfAnotherAppRefused,
  forgedUninstallRefused,
  answersAfterVerification,
  malformedJwtRefused,
  genuineInstallAccepted,
  switchesVerified,
  pageVerified,
  webhookVerified,
  expiryOfPagesChecked,
  deadTenantRefused,
  deadClientKeyNotUsed,
  staleClientIdGivenUp,
  deadClientIdNotUsedAfterReinstall,
  userTokenEndsWithItsClientId,
  oldDataNotRelinked,
  oldTenantKept,
  oldTenantPurged,
].map(sparing);

function sparing(rule: Rule): Rule {
  return {
    ...rule,
    judge(share) {
      const judge = rule.judge(share);
      return { ...judge, see: (entry) => (matters(entry) ? judge.see(entry) : undefined) };
    },
  };
}

const matters = (entry: JournalEntry): boolean =>
  entry.kind === 'event' ? /^(?:connect|app)\./.test(entry.type) : OPERATIONS.has(entry.operationId);
