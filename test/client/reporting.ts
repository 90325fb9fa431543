import {
  type ClientStore,
  createMemoryLedger,
  createMemoryStore,
  createReporter,
  type ErasureReason,
  type FetchedProfile,
  type Grant,
  type Holding,
  keepProfiles,
  type LedgerStore,
  profileOfMe,
  type ReporterMaterial,
  type ReportingAlert,
  type ReportingApp,
} from '../../client/index.ts';
import { configuration, createFakeCloud, type FakeAnswer, type FakeCloud } from './fake-cloud.ts';

export const reportAddress = 'POST https://api.atlassian.com/app/report-accounts/';
export const appId = configuration.clientId;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const CYCLE = 7 * DAY;

export const accepted: FakeAnswer = { status: 204 };
/** A 200 that asks for something. */
export function asking(status: string, ...accountIds: string[]): FakeAnswer {
  return { status: 200, body: { accounts: accountIds.map((accountId) => ({ accountId, status })) } };
}

export interface ReportStage {
  readonly cloud: FakeCloud;
  readonly ledger: LedgerStore;
  readonly clientStore: ClientStore;
  readonly alerts: ReportingAlert[];
  readonly run: ReturnType<typeof createReporter>['run'];
  /** The accounts of each report, in order. */
  reports(): { accountId: string; updatedAt: string }[][];
  keep(...accountIds: string[]): Promise<void>;
  holding(accountId: string, app?: string): Promise<Holding | undefined>;
  answer(...answers: FakeAnswer[]): void;
  /** Writes down that what is held must go. */
  erase(accountId: string, reason: ErasureReason): Promise<void>;
}

/** Material of the tests, with what the reporter needs to be started once more on the same stores. */
type StageMaterial = Partial<ReporterMaterial> & { grants?: Partial<Grant>[]; cloud?: FakeCloud };

/** A reporter with a scripted service, stores in memory, and one grant unless others are given. */
export async function reportStage(material: StageMaterial = {}): Promise<ReportStage> {
  const cloud = material.cloud ?? createFakeCloud({ [reportAddress]: [accepted] });
  const { ledger = createMemoryLedger(), clientStore = createMemoryStore() } = material;
  const alerts: ReportingAlert[] = [];
  for (const grant of material.grants ?? [{}]) await clientStore.writeGrant(grantOf(cloud.time, grant));
  const { environment } = cloud;
  const reporter = createReporter({
    apps: material.apps ?? [{ configuration }],
    clientStore,
    ledger,
    environment,
    parts: material.parts,
    policies: material.policies,
    onAlert: material.onAlert ?? ((alert) => void alerts.push(alert)),
  });
  return {
    cloud,
    ledger,
    clientStore,
    alerts,
    run: () => reporter.run(),
    reports: () => cloud.of(reportAddress).map(({ json }) => accountsOf(json)),
    async keep(...accountIds) {
      const profiles = accountIds.map((accountId) => profileOf(accountId, cloud.time));
      await keepProfiles({ ledger, environment }, appId, profiles);
    },
    holding: async (accountId, app = appId) => (await ledger.readHoldings(app, [accountId])).get(accountId),
    erase: (accountId, reason) =>
      ledger.change(appId, [accountId], ({ holdings }) => ({
        put: [...holdings.values()].map((held) => ({
          ...held,
          state: 'erasing',
          dueAt: undefined,
          erasure: { reason, since: cloud.time },
        })),
        result: undefined,
      })),
    answer: (...answers) => {
      cloud.rows[reportAddress] = answers;
    },
  };
}

function accountsOf(json: Record<string, unknown>) {
  return json.accounts as { accountId: string; updatedAt: string }[];
}

export function profileOf(
  accountId: string,
  retrievedAt: number,
  name = `Name of ${accountId}`,
): FetchedProfile {
  const email = `${accountId}@example.com`;
  return profileOfMe({ account_id: accountId, account_status: 'active', name, email }, retrievedAt);
}

export function grantOf(now: number, grant: Partial<Grant>): Grant {
  const personId = grant.personId ?? 'rohit';
  return {
    grantId: `grant-of-${personId}`,
    personId,
    accountId: `account-of-${personId}`,
    scopes: ['read:me', 'report:personal-data'],
    accessToken: `access-of-${personId}`,
    accessTokenMintedAt: now,
    // So that no test has to think of renewals that does not want to.
    accessTokenExpiresAt: now + 400 * DAY,
    refreshToken: `refresh-of-${personId}`,
    consentedAt: now,
    revision: 1,
    ...grant,
  };
}

export function accountIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `account-${String(index).padStart(4, '0')}`);
}

/** A second app, of a customer of the platform. */
export const otherApp: ReportingApp = {
  configuration: { ...configuration, clientId: 'the-app-of-a-customer' },
};
