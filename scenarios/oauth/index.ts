import type { Scenario } from '../scenario.ts';
import aYearAndNoMore from './a-year-and-no-more.scenario.ts';
import aYearOfALivingGrant from './a-year-of-a-living-grant.scenario.ts';
import answersCutAndGarbled from './answers-cut-and-garbled.scenario.ts';
import autopilot from './autopilot.scenario.ts';
import breachEndsOneFamily from './breach-ends-one-family.scenario.ts';
import closedAccountIsShown from './closed-account-is-shown.scenario.ts';
import codeExpiresAfterTenMinutes from './code-expires-after-ten-minutes.scenario.ts';
import codeOfAnotherApp from './code-of-another-app.scenario.ts';
import codeRaced from './code-raced.scenario.ts';
import codeReplayed from './code-replayed.scenario.ts';
import connectedAppsPage from './connected-apps-page.scenario.ts';
import consentDenied from './consent-denied.scenario.ts';
import consentDeniedWithoutState from './consent-denied-without-state.scenario.ts';
import discoveryAndKeys from './discovery-and-keys.scenario.ts';
import emailAsState from './email-as-state.scenario.ts';
import everyDial from './every-dial.scenario.ts';
import foreignAccount from './foreign-account.scenario.ts';
import formAndBasic from './form-and-basic.scenario.ts';
import freshTokenBlip from './fresh-token-blip.scenario.ts';
import gatewayOutOfOrder from './gateway-out-of-order.scenario.ts';
import issueOfOthers from './issue-of-others.scenario.ts';
import jiraInBothVersions from './jira-in-both-versions.scenario.ts';
import jiraWhatNoAppOfThisKindCan from './jira-what-no-app-of-this-kind-can.scenario.ts';
import killedAndBackAfterTheLeeway from './killed-and-back-after-the-leeway.scenario.ts';
import killedBetweenReceivingAndStoring from './killed-between-receiving-and-storing.scenario.ts';
import leewayOfTenMinutes from './leeway-of-ten-minutes.scenario.ts';
import loginComesBeforeEverything from './login-comes-before-everything.scenario.ts';
import lostAnswer from './lost-answer.scenario.ts';
import manyCallsOneRefresh from './many-calls-one-refresh.scenario.ts';
import metering from './metering.scenario.ts';
import ninetyDaysOfRest from './ninety-days-of-rest.scenario.ts';
import oneSiteOutOfTwo from './one-site-out-of-two.scenario.ts';
import openidIsADeadEnd from './openid-is-a-dead-end.scenario.ts';
import ownerAccountCloses from './owner-account-closes.scenario.ts';
import ownerAccountClosesAndNobodyCanJoin from './owner-account-closes-and-nobody-can-join.scenario.ts';
import passwordChanged from './password-changed.scenario.ts';
import passwordChangedBack from './password-changed-back.scenario.ts';
import pkcePublicClient from './pkce-public-client.scenario.ts';
import pkceVerifierIsChecked from './pkce-verifier-is-checked.scenario.ts';
import privateAppAndColleague from './private-app-and-colleague.scenario.ts';
import racedRefreshesInEveryOrder from './raced-refreshes-in-every-order.scenario.ts';
import racedRefreshesInRandomOrder from './raced-refreshes-in-random-order.scenario.ts';
import rateLimitedByBurst from './rate-limited-by-burst.scenario.ts';
import rateLimitedByQuota from './rate-limited-by-quota.scenario.ts';
import rateLimitedByTheGateway from './rate-limited-by-the-gateway.scenario.ts';
import redirectMismatch from './redirect-mismatch.scenario.ts';
import refreshTokensRotate from './refresh-tokens-rotate.scenario.ts';
import replicasAndALostAnswer from './replicas-and-a-lost-answer.scenario.ts';
import replicasRacedAndKilled from './replicas-raced-and-killed.scenario.ts';
import replicasTakeTurns from './replicas-take-turns.scenario.ts';
import resourceIsNotForTheseApps from './resource-is-not-for-these-apps.scenario.ts';
import resourceLevelGrant from './resource-level-grant.scenario.ts';
import revocationEndpoint from './revocation-endpoint.scenario.ts';
import revokedAndFoundByACall from './revoked-and-found-by-a-call.scenario.ts';
import revokedAndFoundByARefresh from './revoked-and-found-by-a-refresh.scenario.ts';
import scopeMissing from './scope-missing.scenario.ts';
import secondConsentAddsASite from './second-consent-adds-a-site.scenario.ts';
import secondConsentReplacesScopes from './second-consent-replaces-scopes.scenario.ts';
import secondToLastTokenIsABreach from './second-to-last-token-is-a-breach.scenario.ts';
import serviceAccount from './service-account.scenario.ts';
import sharingSwitchUnavailable from './sharing-switch-unavailable.scenario.ts';
import sharingSwitchedOn from './sharing-switched-on.scenario.ts';
import siteAdminBlocksUserApps from './site-admin-blocks-user-apps.scenario.ts';
import siteAdminUninstalls from './site-admin-uninstalls.scenario.ts';
import stateForged from './state-forged.scenario.ts';
import stateIsUnguessable from './state-is-unguessable.scenario.ts';
import stateMissing from './state-missing.scenario.ts';
import stateOfAnotherSession from './state-of-another-session.scenario.ts';
import stateReplayed from './state-replayed.scenario.ts';
import tokenEndpointOutOfOrder from './token-endpoint-out-of-order.scenario.ts';
import tokenSentToTheSiteHost from './token-sent-to-the-site-host.scenario.ts';
import twoGenerationsOfWords from './two-generations-of-words.scenario.ts';
import twoPeopleOneApp from './two-people-one-app.scenario.ts';
import twoProductsOneId from './two-products-one-id.scenario.ts';
import unsupportedGrantType from './unsupported-grant-type.scenario.ts';
import walkThroughByHand from './walk-through-by-hand.scenario.ts';
import withoutOfflineAccess from './without-offline-access.scenario.ts';
import wrongSecret from './wrong-secret.scenario.ts';

/** OAuth 2.0 (3LO), in the order in which somebody gets to know it. */
export const oauthScenarios: readonly Scenario[] = [
  twoPeopleOneApp,
  stateForged,
  stateMissing,
  stateReplayed,
  stateOfAnotherSession,
  stateIsUnguessable,
  emailAsState,
  walkThroughByHand,
  consentDenied,
  consentDeniedWithoutState,
  privateAppAndColleague,
  sharingSwitchedOn,
  sharingSwitchUnavailable,
  ownerAccountCloses,
  ownerAccountClosesAndNobodyCanJoin,
  siteAdminBlocksUserApps,
  siteAdminUninstalls,
  foreignAccount,
  redirectMismatch,
  openidIsADeadEnd,
  resourceIsNotForTheseApps,
  loginComesBeforeEverything,
  autopilot,
  codeReplayed,
  codeRaced,
  codeExpiresAfterTenMinutes,
  codeOfAnotherApp,
  pkcePublicClient,
  pkceVerifierIsChecked,
  formAndBasic,
  wrongSecret,
  unsupportedGrantType,
  refreshTokensRotate,
  leewayOfTenMinutes,
  secondToLastTokenIsABreach,
  breachEndsOneFamily,
  ninetyDaysOfRest,
  aYearOfALivingGrant,
  aYearAndNoMore,
  passwordChanged,
  passwordChangedBack,
  revokedAndFoundByACall,
  revokedAndFoundByARefresh,
  twoGenerationsOfWords,
  secondConsentReplacesScopes,
  secondConsentAddsASite,
  resourceLevelGrant,
  oneSiteOutOfTwo,
  twoProductsOneId,
  scopeMissing,
  withoutOfflineAccess,
  tokenSentToTheSiteHost,
  rateLimitedByBurst,
  rateLimitedByQuota,
  rateLimitedByTheGateway,
  metering,
  gatewayOutOfOrder,
  tokenEndpointOutOfOrder,
  answersCutAndGarbled,
  freshTokenBlip,
  lostAnswer,
  killedBetweenReceivingAndStoring,
  killedAndBackAfterTheLeeway,
  manyCallsOneRefresh,
  replicasTakeTurns,
  racedRefreshesInEveryOrder,
  racedRefreshesInRandomOrder,
  replicasAndALostAnswer,
  replicasRacedAndKilled,
  serviceAccount,
  closedAccountIsShown,
  issueOfOthers,
  connectedAppsPage,
  discoveryAndKeys,
  revocationEndpoint,
  jiraInBothVersions,
  jiraWhatNoAppOfThisKindCan,
  everyDial,
];
