import type { ClientEnvironment } from '../environment.ts';
import { isReportableAccountId } from './account-ids.ts';
import { createReporterParts } from './default-reporter-parts.ts';
import type { FetchedProfile } from './fetched-profile.ts';
import type { Holding, LedgerStore, LedgerView } from './ledger.ts';
import { lastReportOf, rememberLeft } from './left-accounts.ts';
import type { ReporterParts } from './parts.ts';
import { createRandom } from './random.ts';
import { erasingOf } from './settle.ts';

/** What keeping needs. */
export interface KeepingMaterial {
  readonly ledger: LedgerStore;
  readonly environment: ClientEnvironment;
  /** The same as of the reporter, where they were replaced there. */
  readonly parts?: Partial<ReporterParts>;
}

/**
 * - `kept`: it is in the ledger, and will be reported
 * - `closed`: the account is closed; nothing new of it is kept, and the next run of the reporter erases what was
 * - `not-kept`: there is nothing to keep, or the id is none that could be reported
 */
export type Kept = 'kept' | 'closed' | 'not-kept';

/**
 * Puts a profile into the ledger, and with it the duty to report it: within minutes for the first time, then once a cycle.
 * A closed account stays closed: an import that brings its data back is refused here, and nobody is asked about it again.
 *
 * @param appId client id of the app through which the profile came
 * @param profile as `Client.fetchProfile` or `profileOfJiraUser` make it; pieces that its source tells about and that are missing go
 */
export async function keepProfile(
  material: KeepingMaterial,
  appId: string,
  profile: FetchedProfile,
): Promise<Kept> {
  const outcomes = await keepProfiles(material, appId, [profile]);
  return outcomes.get(profile.accountId ?? '') ?? 'not-kept';
}

/** As {@link keepProfile}, for many at once in one change. @returns what became of each, by account id */
export async function keepProfiles(
  material: KeepingMaterial,
  appId: string,
  profiles: readonly FetchedProfile[],
): Promise<Map<string, Kept>> {
  const { environment, ledger } = material;
  const keeping = { parts: createReporterParts(material.parts), random: createRandom(environment) };
  const byAccount = new Map<string, FetchedProfile>();
  for (const profile of profiles) {
    const { accountId } = profile;
    if (accountId !== undefined && isReportableAccountId(accountId)) byAccount.set(accountId, profile);
  }
  if (byAccount.size === 0) return new Map();
  const now = environment.now();
  return ledger.change(appId, [...byAccount.keys()], (view) => {
    const steps = [...byAccount].map(([accountId, profile]) =>
      keepOne({ ...keeping, view, appId, now }, accountId, profile),
    );
    const gone = steps.flatMap(({ gone: one }) => one ?? []);
    return {
      put: steps.flatMap(({ put }) => put ?? []),
      remove: gone.map(({ accountId }) => accountId),
      ...(gone.length > 0 && { job: rememberLeft(view.job, gone, now) }),
      result: new Map(steps.map(({ accountId, kept }) => [accountId, kept])),
    };
  });
}

interface Keeping {
  readonly parts: ReporterParts;
  readonly random: () => number;
  readonly view: LedgerView;
  readonly appId: string;
  readonly now: number;
}

interface Step {
  readonly accountId: string;
  readonly kept: Kept;
  readonly put?: Holding;
  readonly gone?: Holding;
}

function keepOne(keeping: Keeping, accountId: string, profile: FetchedProfile): Step {
  const { now, parts, view } = keeping;
  const held = view.holdings.get(accountId);
  if (held?.state === 'closed' || held?.erasure?.reason === 'closed') return { accountId, kept: 'closed' };
  const verdict = parts.judgeRefetch(profile, accountId);
  if (verdict === 'closed') return { accountId, kept: 'closed', put: held && erasingOf(held, 'closed', now) };
  if (verdict !== 'keep') return { accountId, kept: 'not-kept' };
  if (held === undefined || held.state === 'erasing') {
    return { accountId, kept: 'kept', put: begun(keeping, accountId, profile, held) };
  }
  const pieces = parts.mergePieces(held.pieces, profile.pieces, profile.asked);
  if (Object.keys(pieces).length === 0) return { accountId, kept: 'not-kept', gone: held };
  return { accountId, kept: 'kept', put: { ...renewed(held, pieces), revision: held.revision + 1 } };
}

/** What was about to be erased is erased by this: only what has just come is held from now on. */
function begun(
  { appId, now, parts, random, view }: Keeping,
  accountId: string,
  { pieces }: FetchedProfile,
  held: Holding | undefined,
): Holding {
  const last = lastReportOf(view.job, accountId, held, now);
  return {
    appId,
    accountId,
    state: 'tracked',
    pieces,
    heldSince: now,
    dueAt:
      last === undefined
        ? parts.scheduleFirst(now, random)
        : parts.scheduleNext(Math.min(last, now), view.job.cyclePeriod, random),
    revision: (held?.revision ?? 0) + 1,
    ...(last !== undefined && { lastReportedAt: last }),
  };
}

/** Data is no longer stale when nothing of it is older than the report which said so. */
function renewed(held: Holding, pieces: Holding['pieces']): Holding {
  const saidAt = held.lastReportedAt ?? held.heldSince;
  const isFresh = Object.values(pieces).every(({ retrievedAt }) => retrievedAt >= saidAt);
  return { ...held, pieces, state: isFresh ? 'tracked' : held.state };
}
