import { type AppRun, changeInTurn, idsOf } from './app-run.ts';
import { erasePending } from './erase-pending.ts';
import type { FetchedProfile } from './fetched-profile.ts';
import { type Holding, pieceNames } from './ledger.ts';
import { rememberLeft } from './left-accounts.ts';
import { profilesOf } from './profiles-of.ts';
import { erasingOf } from './settle.ts';

const pageSize = 90;

/**
 * Does what is to be done about data that Atlassian calls outdated: it goes, or is fetched again. What could not be
 * fetched stays as old as it is, is reported as such, and is tried again by a later run; if a whole cycle brings nothing,
 * Atlassian says `updated` once more, and then it goes.
 */
export async function refreshStale(run: AppRun): Promise<void> {
  const { memory, policies } = run;
  const now = run.context.environment.now();
  if (policies.updated === 'refetch' && memory.refetchNotBefore > now) return;
  let unusable = 0;
  let after: string | undefined;
  for (;;) {
    const page = await run.ledger.findPending(run.appId, pageSize, after);
    const stale = page.filter(({ state }) => state === 'stale');
    if (stale.length > 0) unusable += await (policies.updated === 'erase' ? drop : refetch)(run, stale);
    after = page.at(-1)?.accountId;
    if (after === undefined) break;
  }
  await erasePending(run);
  memory.refetchFailures = unusable === 0 ? 0 : memory.refetchFailures + 1;
  if (unusable === 0) return;
  memory.refetchNotBefore = now + run.parts.backOff(memory.refetchFailures, run.random);
  run.alert('refetch-failed', 'Outdated profiles could not be fetched again.', { count: unusable });
}

async function drop(run: AppRun, stale: readonly Holding[]): Promise<number> {
  const now = run.context.environment.now();
  await changeInTurn(run, idsOf(stale), ({ holdings }) => ({
    put: [...holdings.values()].filter(isStale).map((holding) => erasingOf(holding, 'updated', now)),
    result: undefined,
  }));
  return 0;
}

/** @returns how many are still stale */
async function refetch(run: AppRun, stale: readonly Holding[]): Promise<number> {
  const profiles = await profilesOf(run, idsOf(stale));
  const now = run.context.environment.now();
  const counts = await changeInTurn(run, idsOf(stale), ({ holdings, job }) => {
    const put: Holding[] = [];
    const gone: Holding[] = [];
    let kept = 0;
    for (const holding of [...holdings.values()].filter(isStale)) {
      const profile = profiles.get(holding.accountId);
      const verdict = run.parts.judgeRefetch(profile, holding.accountId);
      // The next report would say closed; an account that no longer has a name needs no asking.
      if (verdict === 'closed') put.push(erasingOf(holding, 'closed', now));
      if (verdict !== 'keep' || profile === undefined) continue;
      kept += 1;
      const renewed = renew(run, holding, profile);
      if (renewed === undefined) gone.push(holding);
      else put.push(renewed);
    }
    const result = { kept, settled: put.length + gone.length };
    return { put, remove: idsOf(gone), job: rememberLeft(job, gone, now), result };
  });
  run.summary.refetched += counts.kept;
  return stale.length - counts.settled;
}

const isStale = ({ state }: Holding): boolean => state === 'stale';

/** Every old piece goes: what the new profile does not tell is hidden now, or was never meant to be told by its source. */
function renew({ parts }: AppRun, holding: Holding, profile: FetchedProfile): Holding | undefined {
  const pieces = parts.mergePieces(holding.pieces, profile.pieces, pieceNames);
  if (Object.keys(pieces).length === 0) return undefined;
  return { ...holding, pieces, state: 'tracked', revision: holding.revision + 1 };
}
