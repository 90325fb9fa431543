import type { Scenario } from '../scenario.ts';
import appRestByHand from './app-rest-by-hand.scenario.ts';
import attachedOnRequest from './attached-on-request.scenario.ts';
import audiences from './audiences.scenario.ts';
import cachedTokenLivesOn from './cached-token-lives-on.scenario.ts';
import cloneHasNoApps from './clone-has-no-apps.scenario.ts';
import contextTokenElsewhere from './context-token-elsewhere.scenario.ts';
import defaultGroupsMissing from './default-groups-missing.scenario.ts';
import deletionOfASite from './deletion-of-a-site.scenario.ts';
import developmentModeOff from './development-mode-off.scenario.ts';
import diesAfterStoring from './dies-after-storing.scenario.ts';
import diesAfterStoringLegacy from './dies-after-storing-legacy.scenario.ts';
import diesBeforeStoring from './dies-before-storing.scenario.ts';
import diesBeforeStoringLegacy from './dies-before-storing-legacy.scenario.ts';
import diesInAnUninstall from './dies-in-an-uninstall.scenario.ts';
import enabledArrivesLate from './enabled-arrives-late.scenario.ts';
import eraOf2020 from './era-of-2020.scenario.ts';
import eraOf2022 from './era-of-2022.scenario.ts';
import eraOfTheAppIsPinned from './era-of-the-app-is-pinned.scenario.ts';
import everyConnectDial from './every-connect-dial.scenario.ts';
import everyConnectDialLegacy from './every-connect-dial-legacy.scenario.ts';
import followUpAnswerLost from './follow-up-answer-lost.scenario.ts';
import followUpBesideSignedInstall from './follow-up-beside-signed-install.scenario.ts';
import followUpLateAndNameless from './follow-up-late-and-nameless.scenario.ts';
import followUpOnOtherRefusals from './follow-up-on-other-refusals.scenario.ts';
import followUpRefusedToo from './follow-up-refused-too.scenario.ts';
import forgedPagesAndWebhooks from './forged-pages-and-webhooks.scenario.ts';
import forgedUninstallLegacy from './forged-uninstall-legacy.scenario.ts';
import forgedUninstallSignedInstall from './forged-uninstall-signed-install.scenario.ts';
import heartbeatFindsASilentSite from './heartbeat-finds-a-silent-site.scenario.ts';
import heartbeatOfALivingSite from './heartbeat-of-a-living-site.scenario.ts';
import impersonationOfAnInactiveUser from './impersonation-of-an-inactive-user.scenario.ts';
import impersonationThroughAnImport from './impersonation-through-an-import.scenario.ts';
import impersonationWithoutItsScope from './impersonation-without-its-scope.scenario.ts';
import importFoundByACall from './import-found-by-a-call.scenario.ts';
import importFromAnotherCustomer from './import-from-another-customer.scenario.ts';
import importFromAnotherCustomerLegacy from './import-from-another-customer-legacy.scenario.ts';
import importLeavesOtherSitesAlone from './import-leaves-other-sites-alone.scenario.ts';
import importOfADisabledApp from './import-of-a-disabled-app.scenario.ts';
import importOfATrustingApp from './import-of-a-trusting-app.scenario.ts';
import importStoryLegacyListed from './import-story-legacy-listed.scenario.ts';
import importStoryLegacyUploaded from './import-story-legacy-uploaded.scenario.ts';
import importStorySignedInstall from './import-story-signed-install.scenario.ts';
import importStorySignedUploaded from './import-story-signed-uploaded.scenario.ts';
import importTwice from './import-twice.scenario.ts';
import importTwiceBeforeTheReInstall from './import-twice-before-the-re-install.scenario.ts';
import installAnswerLostLegacy from './install-answer-lost-legacy.scenario.ts';
import installAnswerLostSignedInstall from './install-answer-lost-signed-install.scenario.ts';
import installKeyChanges from './install-key-changes.scenario.ts';
import installKeyHostDown from './install-key-host-down.scenario.ts';
import installRepeated from './install-repeated.scenario.ts';
import installRepeatedLegacy from './install-repeated-legacy.scenario.ts';
import installTimedOutLegacy from './install-timed-out-legacy.scenario.ts';
import installTimedOutSignedInstall from './install-timed-out-signed-install.scenario.ts';
import installTimedOutUploadedLegacy from './install-timed-out-uploaded-legacy.scenario.ts';
import killedAtTheReInstall from './killed-at-the-re-install.scenario.ts';
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
import licenceLapsesAndIsRenewed from './licence-lapses-and-is-renewed.scenario.ts';
import licenceLapsesOverAnUninstall from './licence-lapses-over-an-uninstall.scenario.ts';
import lifeLegacy from './life-legacy.scenario.ts';
import lifeSignedInstall from './life-signed-install.scenario.ts';
import nothingMatchesOldAndNew from './nothing-matches-old-and-new.scenario.ts';
import pagesOfASite from './pages-of-a-site.scenario.ts';
import privateLicenceToken from './private-licence-token.scenario.ts';
import purgeOnDay30 from './purge-on-day-30.scenario.ts';
import queryHashOfOddAddresses from './query-hash-of-odd-addresses.scenario.ts';
import recipeOfTheThread from './recipe-of-the-thread.scenario.ts';
import refusedWithoutAnImport from './refused-without-an-import.scenario.ts';
import reinstallLegacy from './reinstall-legacy.scenario.ts';
import reinstallSignedInstall from './reinstall-signed-install.scenario.ts';
import reinstalledWithAnotherId from './reinstalled-with-another-id.scenario.ts';
import renameAndNewSiteAtOldAddress from './rename-and-new-site-at-old-address.scenario.ts';
import renameKeepsTheClientKey from './rename-keeps-the-client-key.scenario.ts';
import restoreIsNoImport from './restore-is-no-import.scenario.ts';
import retentionOf15Days from './retention-of-15-days.scenario.ts';
import retentionOf60Days from './retention-of-60-days.scenario.ts';
import rolloutAt5Percent from './rollout-at-5-percent.scenario.ts';
import rolloutAt50Percent from './rollout-at-50-percent.scenario.ts';
import rolloutAt100Percent from './rollout-at-100-percent.scenario.ts';
import rolloutBefore from './rollout-before.scenario.ts';
import rolloutByDial from './rollout-by-dial.scenario.ts';
import rolloutVendorFirst from './rollout-vendor-first.scenario.ts';
import secretMissed from './secret-missed.scenario.ts';
import secretRotatedLegacy from './secret-rotated-legacy.scenario.ts';
import secretRotatedSignedInstall from './secret-rotated-signed-install.scenario.ts';
import secretsSharedAndApart from './secrets-shared-and-apart.scenario.ts';
import signedFirstInstall from './signed-first-install.scenario.ts';
import signedForgeriesKnownAddress from './signed-forgeries-known-address.scenario.ts';
import signedForgeriesKnownClientKey from './signed-forgeries-known-client-key.scenario.ts';
import signedForgeriesNewClientKey from './signed-forgeries-new-client-key.scenario.ts';
import signedKnownClientKey from './signed-known-client-key.scenario.ts';
import signedNewClientKeyAtKnownAddress from './signed-new-client-key-at-known-address.scenario.ts';
import silenceAtAnImport from './silence-at-an-import.scenario.ts';
import silenceReportOfTwoApps from './silence-report-of-two-apps.scenario.ts';
import staleIdBeforeTheChange from './stale-id-before-the-change.scenario.ts';
import staleIdFindsTheCurrentOne from './stale-id-finds-the-current-one.scenario.ts';
import staleIdIsNeverHammered from './stale-id-is-never-hammered.scenario.ts';
import twoAuthorsOnOneIssue from './two-authors-on-one-issue.scenario.ts';
import twoProductsTwoSites from './two-products-two-sites.scenario.ts';
import uninstallInAnyOrder from './uninstall-in-any-order.scenario.ts';
import upmByHand from './upm-by-hand.scenario.ts';
import userKeyIsSigned from './user-key-is-signed.scenario.ts';
import whatTheCloudKnows from './what-the-cloud-knows.scenario.ts';

/** The scenarios of this folder, by name. */
export const connectScenarios: readonly Scenario[] = [
  appRestByHand,
  attachedOnRequest,
  audiences,
  cachedTokenLivesOn,
  cloneHasNoApps,
  contextTokenElsewhere,
  defaultGroupsMissing,
  deletionOfASite,
  developmentModeOff,
  diesAfterStoring,
  diesAfterStoringLegacy,
  diesBeforeStoring,
  diesBeforeStoringLegacy,
  diesInAnUninstall,
  enabledArrivesLate,
  eraOf2020,
  eraOf2022,
  eraOfTheAppIsPinned,
  everyConnectDial,
  everyConnectDialLegacy,
  followUpAnswerLost,
  followUpBesideSignedInstall,
  followUpLateAndNameless,
  followUpOnOtherRefusals,
  followUpRefusedToo,
  forgedPagesAndWebhooks,
  forgedUninstallLegacy,
  forgedUninstallSignedInstall,
  heartbeatFindsASilentSite,
  heartbeatOfALivingSite,
  impersonationOfAnInactiveUser,
  impersonationThroughAnImport,
  impersonationWithoutItsScope,
  importFoundByACall,
  importFromAnotherCustomer,
  importFromAnotherCustomerLegacy,
  importLeavesOtherSitesAlone,
  importOfADisabledApp,
  importOfATrustingApp,
  importStoryLegacyListed,
  importStoryLegacyUploaded,
  importStorySignedInstall,
  importStorySignedUploaded,
  importTwice,
  importTwiceBeforeTheReInstall,
  installAnswerLostLegacy,
  installAnswerLostSignedInstall,
  installKeyChanges,
  installKeyHostDown,
  installRepeated,
  installRepeatedLegacy,
  installTimedOutLegacy,
  installTimedOutSignedInstall,
  installTimedOutUploadedLegacy,
  killedAtTheReInstall,
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
  licenceLapsesAndIsRenewed,
  licenceLapsesOverAnUninstall,
  lifeLegacy,
  lifeSignedInstall,
  nothingMatchesOldAndNew,
  pagesOfASite,
  privateLicenceToken,
  purgeOnDay30,
  queryHashOfOddAddresses,
  recipeOfTheThread,
  refusedWithoutAnImport,
  reinstallLegacy,
  reinstallSignedInstall,
  reinstalledWithAnotherId,
  renameAndNewSiteAtOldAddress,
  renameKeepsTheClientKey,
  restoreIsNoImport,
  retentionOf15Days,
  retentionOf60Days,
  rolloutAt100Percent,
  rolloutAt5Percent,
  rolloutAt50Percent,
  rolloutBefore,
  rolloutByDial,
  rolloutVendorFirst,
  secretMissed,
  secretRotatedLegacy,
  secretRotatedSignedInstall,
  secretsSharedAndApart,
  signedFirstInstall,
  signedForgeriesKnownAddress,
  signedForgeriesKnownClientKey,
  signedForgeriesNewClientKey,
  signedKnownClientKey,
  signedNewClientKeyAtKnownAddress,
  silenceAtAnImport,
  silenceReportOfTwoApps,
  staleIdBeforeTheChange,
  staleIdFindsTheCurrentOne,
  staleIdIsNeverHammered,
  twoAuthorsOnOneIssue,
  twoProductsTwoSites,
  uninstallInAnyOrder,
  upmByHand,
  userKeyIsSigned,
  whatTheCloudKnows,
];
