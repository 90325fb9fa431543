import type { ClientEnvironment } from '../../environment.ts';
import type { OAuthConfiguration } from '../../oauth/configuration.ts';
import type { FetchedProfile } from '../../privacy/fetched-profile.ts';
import { type Kept, keepProfiles } from '../../privacy/keep-profile.ts';
import type { LedgerStore } from '../../privacy/ledger.ts';
import type { ReporterParts } from '../../privacy/parts.ts';
import { createReporter } from '../../privacy/reporter.ts';
import type { ReportingApp, ReportingPolicies, RunSummary } from '../../privacy/reporting.ts';
import type { ClientStore } from '../../store/store.ts';
import { type AppLog, createAppLog } from './app-log.ts';

/** What the app does with personal data, when it was configured to keep any. */
export interface PersonalData {
  readonly ledger: LedgerStore;
  /** Client ids of the Atlassian apps through which data comes; the app's own first. */
  readonly appIds: readonly string[];
  readonly log: AppLog;
  /** Puts profiles into the ledger. @returns what became of each, by account id */
  keep(appId: string, profiles: readonly FetchedProfile[]): Promise<Map<string, Kept>>;
  /** Reports what is due, and does what the answers ask for. */
  report(): Promise<RunSummary>;
}

/** What {@link PersonalData} is made of. */
export interface PersonalDataMaterial {
  /** One for each Atlassian app; the app's own first. */
  readonly configurations: readonly OAuthConfiguration[];
  readonly store: ClientStore;
  readonly ledger: LedgerStore;
  readonly environment: ClientEnvironment;
  readonly policies: Partial<ReportingPolicies>;
  readonly parts: ReportingApp['parts'];
  readonly reporterParts: Partial<ReporterParts> | undefined;
  readonly onAlert: ((line: string) => void) | undefined;
}

export function createPersonalData(material: PersonalDataMaterial): PersonalData {
  const { configurations, environment, ledger, parts, policies, reporterParts, store } = material;
  const log = createAppLog(material.onAlert);
  const reporter = createReporter({
    apps: configurations.map((configuration) => ({ configuration, parts })),
    clientStore: store,
    ledger,
    environment,
    parts: reporterParts,
    policies,
    onAlert: (alert) => log.enter(alert),
  });
  return {
    ledger,
    appIds: configurations.map(({ clientId }) => clientId),
    log,
    keep: (appId, profiles) => keepProfiles({ ledger, environment, parts: reporterParts }, appId, profiles),
    report: () => reporter.run(),
  };
}
