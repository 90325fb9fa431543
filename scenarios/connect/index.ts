import type { Scenario } from '../scenario.ts';
import followUpLateAndNameless from './follow-up-late-and-nameless.scenario.ts';
import followUpOnOtherRefusals from './follow-up-on-other-refusals.scenario.ts';
import followUpRefusedToo from './follow-up-refused-too.scenario.ts';
import importFromAnotherCustomer from './import-from-another-customer.scenario.ts';
import importOfATrustingApp from './import-of-a-trusting-app.scenario.ts';
import importStoryLegacyListed from './import-story-legacy-listed.scenario.ts';
import importStoryLegacyUploaded from './import-story-legacy-uploaded.scenario.ts';
import importStorySignedInstall from './import-story-signed-install.scenario.ts';
import importTwice from './import-twice.scenario.ts';
import importTwiceBeforeTheReInstall from './import-twice-before-the-re-install.scenario.ts';
import installAnswerLostLegacy from './install-answer-lost-legacy.scenario.ts';
import installAnswerLostSignedInstall from './install-answer-lost-signed-install.scenario.ts';
import installRepeated from './install-repeated.scenario.ts';
import installRepeatedLegacy from './install-repeated-legacy.scenario.ts';
import installTimedOutLegacy from './install-timed-out-legacy.scenario.ts';
import installTimedOutSignedInstall from './install-timed-out-signed-install.scenario.ts';
import legacyFollowUpNewClientKey from './legacy-follow-up-new-client-key.scenario.ts';
import legacyFollowUpUnverifiable from './legacy-follow-up-unverifiable.scenario.ts';
import legacyForgeriesKnownAddress from './legacy-forgeries-known-address.scenario.ts';
import legacyForgeriesKnownClientKey from './legacy-forgeries-known-client-key.scenario.ts';
import legacyForgeriesNewClientKey from './legacy-forgeries-new-client-key.scenario.ts';
import legacyKnownClientKey from './legacy-known-client-key.scenario.ts';
import legacyReinstallAfterPurge from './legacy-reinstall-after-purge.scenario.ts';
import legacyUnsignedFirstInstall from './legacy-unsigned-first-install.scenario.ts';
import legacyUnsignedKnownAddress from './legacy-unsigned-known-address.scenario.ts';
import legacyUnsignedKnownClientKey from './legacy-unsigned-known-client-key.scenario.ts';
import lifeLegacy from './life-legacy.scenario.ts';
import lifeSignedInstall from './life-signed-install.scenario.ts';
import reinstallLegacy from './reinstall-legacy.scenario.ts';
import reinstallSignedInstall from './reinstall-signed-install.scenario.ts';
import restoreIsNoImport from './restore-is-no-import.scenario.ts';
import secretsSharedAndApart from './secrets-shared-and-apart.scenario.ts';
import signedFirstInstall from './signed-first-install.scenario.ts';
import signedForgeriesKnownAddress from './signed-forgeries-known-address.scenario.ts';
import signedForgeriesKnownClientKey from './signed-forgeries-known-client-key.scenario.ts';
import signedForgeriesNewClientKey from './signed-forgeries-new-client-key.scenario.ts';
import signedKnownClientKey from './signed-known-client-key.scenario.ts';
import signedNewClientKeyAtKnownAddress from './signed-new-client-key-at-known-address.scenario.ts';

/** The scenarios of this folder, by name. */
export const connectScenarios: readonly Scenario[] = [
  followUpLateAndNameless,
  followUpOnOtherRefusals,
  followUpRefusedToo,
  importFromAnotherCustomer,
  importOfATrustingApp,
  importStoryLegacyListed,
  importStoryLegacyUploaded,
  importStorySignedInstall,
  importTwice,
  importTwiceBeforeTheReInstall,
  installAnswerLostLegacy,
  installAnswerLostSignedInstall,
  installRepeated,
  installRepeatedLegacy,
  installTimedOutLegacy,
  installTimedOutSignedInstall,
  legacyFollowUpNewClientKey,
  legacyFollowUpUnverifiable,
  legacyForgeriesKnownAddress,
  legacyForgeriesKnownClientKey,
  legacyForgeriesNewClientKey,
  legacyKnownClientKey,
  legacyReinstallAfterPurge,
  legacyUnsignedFirstInstall,
  legacyUnsignedKnownAddress,
  legacyUnsignedKnownClientKey,
  lifeLegacy,
  lifeSignedInstall,
  reinstallLegacy,
  reinstallSignedInstall,
  restoreIsNoImport,
  secretsSharedAndApart,
  signedFirstInstall,
  signedForgeriesKnownAddress,
  signedForgeriesKnownClientKey,
  signedForgeriesNewClientKey,
  signedKnownClientKey,
  signedNewClientKeyAtKnownAddress,
];
