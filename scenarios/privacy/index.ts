import type { Scenario } from '../scenario.ts';
import aGrantThatLives from './a-grant-that-lives.scenario.ts';
import aYearOfTenThousand from './a-year-of-ten-thousand.scenario.ts';
import allGrantsGone from './all-grants-gone.scenario.ts';
import allGrantsGoneAndOneComesBack from './all-grants-gone-and-one-comes-back.scenario.ts';
import anomaliesInTheBook from './anomalies-in-the-book.scenario.ts';
import answerLostAfterAcceptance from './answer-lost-after-acceptance.scenario.ts';
import answerNamesUpdatesToo from './answer-names-updates-too.scenario.ts';
import backWithinTheCycle from './back-within-the-cycle.scenario.ts';
import batchBoundary90And91 from './batch-boundary-90-and-91.scenario.ts';
import bookEarlyAndLateOneSecondEitherSide from './book-early-and-late-one-second-either-side.scenario.ts';
import clockJumps from './clock-jumps.scenario.ts';
import clockSetBack from './clock-set-back.scenario.ts';
import closedAccountPairedDeleted from './closed-account-paired-deleted.scenario.ts';
import closedAccountScrubbed from './closed-account-scrubbed.scenario.ts';
import closedAccountUnlinkedAndKept from './closed-account-unlinked-and-kept.scenario.ts';
import closedNotAskedAgain from './closed-not-asked-again.scenario.ts';
import closureAndGrace from './closure-and-grace.scenario.ts';
import connectVariantIsRefused from './connect-variant-is-refused.scenario.ts';
import customersBringTheirOwnApp from './customers-bring-their-own-app.scenario.ts';
import cycleLengthenedMidWay from './cycle-lengthened-mid-way.scenario.ts';
import cyclePeriodInEveryForm from './cycle-period-in-every-form.scenario.ts';
import cyclePeriodNonsense from './cycle-period-nonsense.scenario.ts';
import cycleShortenedMidWay from './cycle-shortened-mid-way.scenario.ts';
import deactivatedIsNotClosed from './deactivated-is-not-closed.scenario.ts';
import disconnectErasesWithoutFarewell from './disconnect-erases-without-farewell.scenario.ts';
import dueOneSecondEitherSide from './due-one-second-either-side.scenario.ts';
import erasureByCanary from './erasure-by-canary.scenario.ts';
import everyPrivacyDial from './every-privacy-dial.scenario.ts';
import everyStatus from './every-status.scenario.ts';
import firstReportIsSoon from './first-report-is-soon.scenario.ts';
import fiveDaysOfOutage from './five-days-of-outage.scenario.ts';
import forgeHelperOnTheWire from './forge-helper-on-the-wire.scenario.ts';
import formerUserEverywhere from './former-user-everywhere.scenario.ts';
import idsOnTheWire from './ids-on-the-wire.scenario.ts';
import killedAfterSending from './killed-after-sending.scenario.ts';
import mainPath from './main-path.scenario.ts';
import malformedOnTheWire from './malformed-on-the-wire.scenario.ts';
import nineDaysOfOutage from './nine-days-of-outage.scenario.ts';
import ninetyDays from './ninety-days.scenario.ts';
import oldestRetrievalCounts from './oldest-retrieval-counts.scenario.ts';
import oneCustomersDeadCredentials from './one-customers-dead-credentials.scenario.ts';
import oneRequestForNinety from './one-request-for-ninety.scenario.ts';
import ownOutageLongerThanACycle from './own-outage-longer-than-a-cycle.scenario.ts';
import pictureOfARun from './picture-of-a-run.scenario.ts';
import rateLimitedInTheMiddle from './rate-limited-in-the-middle.scenario.ts';
import reimportOfAClosedAccount from './reimport-of-a-closed-account.scenario.ts';
import renameTwice from './rename-twice.scenario.ts';
import reopenedInGrace from './reopened-in-grace.scenario.ts';
import revokedAndErased from './revoked-and-erased.scenario.ts';
import revokedWithASubstitute from './revoked-with-a-substitute.scenario.ts';
import signInProduct from './sign-in-product.scenario.ts';
import tenPeopleTenRequests from './ten-people-ten-requests.scenario.ts';
import testAccounts from './test-accounts.scenario.ts';
import twoAppsOneAccount from './two-apps-one-account.scenario.ts';
import twoReplicasOneReporter from './two-replicas-one-reporter.scenario.ts';
import updatedAndAFormerUser from './updated-and-a-former-user.scenario.ts';
import updatedAndTheProfileCannotBeHad from './updated-and-the-profile-cannot-be-had.scenario.ts';
import updatedBeforeAtAndAfter from './updated-before-at-and-after.scenario.ts';
import updatedErasedByPolicy from './updated-erased-by-policy.scenario.ts';
import updatedRefetched from './updated-refetched.scenario.ts';
import visibilityChange from './visibility-change.scenario.ts';

/** Personal data reporting, in the order in which somebody gets to know it. */
export const privacyScenarios: readonly Scenario[] = [
  mainPath,
  firstReportIsSoon,
  batchBoundary90And91,
  dueOneSecondEitherSide,
  oldestRetrievalCounts,
  signInProduct,
  oneRequestForNinety,
  tenPeopleTenRequests,
  answerNamesUpdatesToo,
  everyStatus,
  malformedOnTheWire,
  idsOnTheWire,
  testAccounts,
  bookEarlyAndLateOneSecondEitherSide,
  anomaliesInTheBook,
  updatedBeforeAtAndAfter,
  updatedRefetched,
  updatedErasedByPolicy,
  updatedAndTheProfileCannotBeHad,
  updatedAndAFormerUser,
  visibilityChange,
  renameTwice,
  closureAndGrace,
  reopenedInGrace,
  deactivatedIsNotClosed,
  closedAccountPairedDeleted,
  closedAccountScrubbed,
  closedAccountUnlinkedAndKept,
  closedNotAskedAgain,
  reimportOfAClosedAccount,
  erasureByCanary,
  disconnectErasesWithoutFarewell,
  backWithinTheCycle,
  formerUserEverywhere,
  cyclePeriodInEveryForm,
  cycleShortenedMidWay,
  cycleLengthenedMidWay,
  cyclePeriodNonsense,
  aGrantThatLives,
  revokedAndErased,
  revokedWithASubstitute,
  allGrantsGone,
  allGrantsGoneAndOneComesBack,
  rateLimitedInTheMiddle,
  fiveDaysOfOutage,
  nineDaysOfOutage,
  ownOutageLongerThanACycle,
  killedAfterSending,
  answerLostAfterAcceptance,
  twoReplicasOneReporter,
  customersBringTheirOwnApp,
  twoAppsOneAccount,
  oneCustomersDeadCredentials,
  clockJumps,
  clockSetBack,
  pictureOfARun,
  forgeHelperOnTheWire,
  connectVariantIsRefused,
  everyPrivacyDial,
  ninetyDays,
  aYearOfTenThousand,
];
