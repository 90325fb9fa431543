import type { WrongApp } from '../wrong-app.ts';
import { answersAtOnce } from './answers-at-once.ts';
import { asksInVain } from './asks-in-vain.ts';
import { audienceUnchecked } from './audience-unchecked.ts';
import { breaksOnRubbish } from './breaks-on-rubbish.ts';
import { callsInVain } from './calls-in-vain.ts';
import { contextTokenTaken } from './context-token-taken.ts';
import { deadTenantServed } from './dead-tenant-served.ts';
import { firstClientIdKept } from './first-client-id-kept.ts';
import { firstSecretKept } from './first-secret-kept.ts';
import { followUpRefused } from './follow-up-refused.ts';
import { hashUnchecked } from './hash-unchecked.ts';
import { issuerUnchecked } from './issuer-unchecked.ts';
import { keyFromAnywhere } from './key-from-anywhere.ts';
import { keyPathUnchecked } from './key-path-unchecked.ts';
import { knownAddressRefused } from './known-address-refused.ts';
import { knownRefused } from './known-refused.ts';
import { missingAudienceTaken } from './missing-audience-taken.ts';
import { neverPurged } from './never-purged.ts';
import { noneTaken } from './none-taken.ts';
import { otherAppsTaken } from './other-apps-taken.ts';
import { pageUnverified } from './page-unverified.ts';
import { pagesNeverExpire } from './pages-never-expire.ts';
import { publicKeyAsSecret } from './public-key-as-secret.ts';
import { purgedAtOnce } from './purged-at-once.ts';
import { relinked } from './relinked.ts';
import { replayTaken } from './replay-taken.ts';
import { signatureUnchecked } from './signature-unchecked.ts';
import { staleInstallTaken } from './stale-install-taken.ts';
import { switchesUnverified } from './switches-unverified.ts';
import { tenantByAddress } from './tenant-by-address.ts';
import { uninstallUnsigned } from './uninstall-unsigned.ts';
import { unsignedAddressTaken } from './unsigned-address-taken.ts';
import { unsignedTaken } from './unsigned-taken.ts';
import { userTokensKept } from './user-tokens-kept.ts';
import { webhookUnverified } from './webhook-unverified.ts';

/** Connect apps with exactly one defect. */
export const wrongConnectApps: readonly WrongApp[] = [
  answersAtOnce,
  asksInVain,
  audienceUnchecked,
  breaksOnRubbish,
  callsInVain,
  contextTokenTaken,
  deadTenantServed,
  firstClientIdKept,
  followUpRefused,
  hashUnchecked,
  issuerUnchecked,
  keyFromAnywhere,
  keyPathUnchecked,
  knownAddressRefused,
  knownRefused,
  missingAudienceTaken,
  neverPurged,
  noneTaken,
  firstSecretKept,
  otherAppsTaken,
  pageUnverified,
  pagesNeverExpire,
  publicKeyAsSecret,
  purgedAtOnce,
  relinked,
  replayTaken,
  signatureUnchecked,
  staleInstallTaken,
  switchesUnverified,
  tenantByAddress,
  uninstallUnsigned,
  unsignedAddressTaken,
  unsignedTaken,
  userTokensKept,
  webhookUnverified,
];
