export {
  type AppConnectConfiguration,
  ConfigurationError,
  privacyScopes,
  type ReferenceAppConfiguration,
  readAppConfiguration,
  referenceScopes,
} from './app/configuration.ts';
export { type Customer, createReferenceApp, type ReferenceAppMaterial } from './app/create-reference-app.ts';
export { connectFaultsOf } from './connect/check-configuration.ts';
export {
  type ConnectAddresses,
  type ConnectConfiguration,
  type ConnectEra,
  cloudConnectAddresses,
  DEFAULT_RETENTION,
  simulatedConnectAddresses,
} from './connect/configuration.ts';
export {
  type AttachOutcome,
  type AttachRefusal,
  type Connect,
  type ConnectMaterial,
  createConnect,
  type HeartbeatSummary,
  type Impersonation,
  type ProductRequest,
  type Verification,
} from './connect/create-connect.ts';
export { createConnectParts } from './connect/default-connect-parts.ts';
export type {
  Claims,
  ConnectAnswer,
  ConnectRequest,
  Endpoint,
  LifecycleEvent,
  LifecycleEventBody,
  Refusal,
} from './connect/messages.ts';
export type {
  Algorithm,
  CallDigest,
  ClaimFacts,
  ConnectParts,
  IssuerFacts,
  LifecycleChange,
  LifecycleFacts,
  Proof,
  SecretInUse,
  TokenIdentity,
  TokenRefusal,
} from './connect/parts.ts';
export { canonicalRequestOf, type HashedRequest, queryHashOf } from './connect/query-hash.ts';
export type {
  Attachment,
  Installation,
  NewestCall,
  Tenant,
  TenantChange,
  TenantDatum,
  TenantProfile,
  TenantScope,
  TenantState,
  TenantStore,
  TenantView,
} from './connect/tenants.ts';
export type {
  AnswerClass,
  AuthorizationRequest,
  CallHistory,
  ClientContext,
  ClientParts,
  NextStep,
  RedeemedState,
  Refresh,
  Site,
  StateFault,
  StepFacts,
  TokenSet,
  Visit,
} from './context.ts';
export { type Client, type ClientMaterial, createClient } from './create-client.ts';
export { type ClientEnvironment, requestTimeLimit, systemEnvironment } from './environment.ts';
export { type AdfDocument, adfFromText, textFromAdf } from './jira/adf.ts';
export type { Author, Comment, Issue, Jira } from './jira/create-jira.ts';
export { jiraSitesOf } from './jira/list-sites.ts';
export { cloudAddresses, type OAuthAddresses, simulatedAddresses } from './oauth/addresses.ts';
export type { Answer } from './oauth/answer.ts';
export { classifyTokenAnswer, type GrantType } from './oauth/classify-token-answer.ts';
export type { OAuthConfiguration } from './oauth/configuration.ts';
export { createDefaultParts } from './oauth/default-parts.ts';
export type { Callback, CallbackOutcome } from './oauth/handle-callback.ts';
export { codeChallengeOf } from './oauth/pkce.ts';
export { ClientProblem, type ProblemFacts, type ProblemKind } from './oauth/problem.ts';
export type { AuthorizationStart } from './oauth/start-authorization.ts';
export { createReporterParts } from './privacy/default-reporter-parts.ts';
export { type FetchedProfile, profileOfJiraUser, profileOfMe } from './privacy/fetched-profile.ts';
export { type KeepingMaterial, type Kept, keepProfile, keepProfiles } from './privacy/keep-profile.ts';
export type {
  BatchInFlight,
  DuePosition,
  ErasureReason,
  Holding,
  HoldingState,
  LedgerChange,
  LedgerStore,
  LedgerView,
  Piece,
  PieceName,
  Pieces,
  ReportingJob,
} from './privacy/ledger.ts';
export { DEFAULT_CYCLE, newJob, pieceNames } from './privacy/ledger.ts';
export { type HeldAccount, heldAccountOf, listHeld } from './privacy/list-held.ts';
export type {
  AcceptedReport,
  CycleReading,
  RefetchedProfile,
  RefetchVerdict,
  ReportedAccount,
  ReporterParts,
  ReportOutcome,
  RequiredAction,
  SendingFacts,
} from './privacy/parts.ts';
export { Personal } from './privacy/personal.ts';
export { createReporter, type Reporter } from './privacy/reporter.ts';
export {
  type AlertKind,
  type AppSummary,
  defaultPolicies,
  type ReporterMaterial,
  type ReportingAlert,
  type ReportingApp,
  type ReportingPolicies,
  type RunSummary,
} from './privacy/reporting.ts';
export { openJsonFileStore } from './store/json-file-store.ts';
export { openJsonFileLedger } from './store/ledger/json-file-ledger.ts';
export { openLevelLedger } from './store/ledger/level-ledger.ts';
export { createMemoryLedger } from './store/ledger/memory-ledger.ts';
export { createMemoryStore } from './store/memory-store.ts';
export type { Grant, Lease, PendingAuthorization, Person, Session } from './store/records.ts';
export type { ClientStore } from './store/store.ts';
export { StoreFileError } from './store/store-file-error.ts';
export { openJsonFileTenants } from './store/tenants/json-file-tenants.ts';
export { openLevelTenants } from './store/tenants/level-tenants.ts';
export { createMemoryTenants } from './store/tenants/memory-tenants.ts';
