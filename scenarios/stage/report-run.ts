/** What one run of the app's reporting job did for one Atlassian app, as the app tells it. */
export interface AppRun {
  readonly appId: string;
  /** Accounts in accepted reports. */
  readonly reported: number;
  /** Requests that were accepted. */
  readonly batches: number;
  readonly closed: number;
  readonly updated: number;
  readonly refetched: number;
  readonly erased: number;
  /** Accounts whose report is late. */
  readonly overdue: number;
  /** Why it stopped, where it did. */
  readonly failed?: string;
  /** When there is something to do next, in milliseconds. */
  readonly nextDueAt?: number;
}

/** What one run did, all Atlassian apps together and each apart. */
export interface ReportRun extends Omit<AppRun, 'appId' | 'failed' | 'nextDueAt'> {
  readonly apps: readonly AppRun[];
}

const COUNTS = ['reported', 'batches', 'closed', 'updated', 'refetched', 'erased', 'overdue'] as const;

/** Reads what the app answered; what an app does not tell counts as nothing. */
export function reportRunOf(answered: unknown): ReportRun {
  const told: unknown = Reflect.get(Object(answered), 'apps');
  const apps = Array.isArray(told) ? told.map(appRunOf) : [];
  const sum = (count: (typeof COUNTS)[number]) => apps.reduce((total, app) => total + app[count], 0);
  return {
    apps,
    reported: sum('reported'),
    batches: sum('batches'),
    closed: sum('closed'),
    updated: sum('updated'),
    refetched: sum('refetched'),
    erased: sum('erased'),
    overdue: sum('overdue'),
  };
}

function appRunOf(told: unknown): AppRun {
  const { appId, failed, nextDueAt, ...rest } = Object(told) as Partial<AppRun>;
  const counted = Object.fromEntries(COUNTS.map((count) => [count, Number(rest[count] ?? 0)]));
  return {
    ...(counted as Record<(typeof COUNTS)[number], number>),
    appId: String(appId),
    ...(failed !== undefined && { failed: String(failed) }),
    ...(nextDueAt !== undefined && { nextDueAt: Number(nextDueAt) }),
  };
}
