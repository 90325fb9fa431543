import type { ClientEnvironment } from '../environment.ts';
import type { QuietTimes } from '../oauth/quiet-times.ts';
import type { AccessTokens } from './access-tokens.ts';
import type { ConnectConfiguration } from './configuration.ts';
import type { FailureCounts } from './failure-counts.ts';
import type { InstallKeys } from './install-keys.ts';
import type { ConnectParts } from './parts.ts';
import type { TenantStore } from './tenants.ts';
import type { UserSessionsUnderWay } from './user-session.ts';

/** What every function of a Connect app is given. */
export interface ConnectContext {
  readonly configuration: ConnectConfiguration;
  readonly environment: ClientEnvironment;
  readonly store: TenantStore;
  readonly parts: ConnectParts;
  readonly keys: InstallKeys;
  readonly tokens: AccessTokens;
  readonly underWay: UserSessionsUnderWay;
  readonly quiet: QuietTimes;
  readonly failures: FailureCounts;
}
