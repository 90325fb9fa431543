import type { ClientContext } from '../context.ts';
import { createDefaultParts } from '../oauth/default-parts.ts';
import { createQuietTimes } from '../oauth/quiet-times.ts';
import { randomText } from '../oauth/random-text.ts';
import { type AppMemory, type AppRun, newAppMemory } from './app-run.ts';
import { createReporterParts } from './default-reporter-parts.ts';
import { eraseRevoker } from './erase-pending.ts';
import { createGrantPool } from './grant-pool.ts';
import type { ReporterParts } from './parts.ts';
import { createRandom } from './random.ts';
import {
  type AppSummary,
  defaultPolicies,
  type ReporterMaterial,
  type ReportingAlert,
  type ReportingApp,
  type ReportingPolicies,
  type RunSummary,
} from './reporting.ts';
import { runApp } from './run-app.ts';

/** Reports what personal data is held, and does what the answers ask for. */
export interface Reporter {
  /**
   * Does what is due now, for each app apart; call it every few hours. One app's trouble, errors that are thrown
   * included, stops no other app.
   */
  run(): Promise<RunSummary>;
}

/** What one app needs over all runs. */
interface Member {
  readonly context: ClientContext;
  readonly memory: AppMemory;
  readonly isMain: boolean;
  readonly ownerAccountId: string | undefined;
}

/** @returns a reporter. It has no timers, and keeps in memory nothing whose loss would lose or repeat a report. */
export function createReporter(material: ReporterMaterial): Reporter {
  const { environment } = material;
  const parts = createReporterParts(material.parts);
  const policies = { ...defaultPolicies, ...material.policies };
  const random = createRandom(environment);
  const members = material.apps.map((app, index) => createMember(material, app, index === 0));
  return {
    async run() {
      const apps: AppSummary[] = [];
      for (const member of members) {
        const run = createAppRun(member, { ...material, parts, policies, random });
        await runApp(run);
        apps.push(run.summary);
      }
      await scrub(material, apps);
      return { apps };
    },
  };
}

/** After every run: data goes by other ways as well, by a renewal or by a process that died, and the ledger knows. */
async function scrub(material: ReporterMaterial, apps: readonly AppSummary[]): Promise<void> {
  try {
    await material.ledger.scrub();
  } catch {
    const message = 'The files of the ledger could not be cleared of what was erased.';
    for (const { appId } of apps) alertVia(material, { kind: 'scrub-failed', appId, message });
  }
}

function createMember(material: ReporterMaterial, app: ReportingApp, isMain: boolean): Member {
  const { clientStore: store, environment, ledger } = material;
  const { configuration, ownerAccountId, quiet = createQuietTimes() } = app;
  const parts = { ...createDefaultParts(), ...app.parts };
  const context = { configuration, environment, store, ledger, parts, quiet };
  return { context, isMain, ownerAccountId, memory: newAppMemory() };
}

interface RunMaterial extends ReporterMaterial {
  readonly parts: ReporterParts;
  readonly policies: ReportingPolicies;
  readonly random: () => number;
}

function createAppRun(member: Member, material: RunMaterial): AppRun {
  const { context, isMain, memory, ownerAccountId } = member;
  const { environment, ledger, parts, policies, random } = material;
  const appId = context.configuration.clientId;
  const grants = createGrantPool({
    context,
    parts,
    isMain,
    ownerAccountId,
    most: policies.mostGrantTries,
    unfit: memory.unfit,
    onDead: async ({ accountId }) => {
      if (policies.revoked === 'erase') await eraseRevoker(run, accountId);
    },
  });
  const run: AppRun = {
    appId,
    context,
    ledger,
    parts,
    policies,
    random,
    memory,
    grants,
    isMain,
    runner: randomText(environment),
    startedAt: environment.now(),
    summary: newSummary(appId),
    searches: 0,
    alert: (kind, message, facts) => alertVia(material, { kind, appId, message, ...facts }),
  };
  return run;
}

const newSummary = (appId: string): AppSummary => ({
  appId,
  reported: 0,
  batches: 0,
  closed: 0,
  updated: 0,
  refetched: 0,
  erased: 0,
  overdue: 0,
});

/** Whoever listens to alerts must not stop a run. */
function alertVia({ environment, onAlert }: ReporterMaterial, alert: Omit<ReportingAlert, 'at'>): void {
  try {
    onAlert?.({ ...alert, at: environment.now() });
  } catch {
    // The summary says the same.
  }
}
