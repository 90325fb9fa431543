import { type AppRun, alertOncePerDay, changeInTurn, TurnLost } from './app-run.ts';
import { closeAccount } from './close-account.ts';
import type { Holding } from './ledger.ts';
import { rememberLeft } from './left-accounts.ts';
import { erasingOf } from './settle.ts';

const pageSize = 90;

/** Finishes every erasure that was begun, by this run or by one that died; one that fails keeps no other, and no report, from its turn. */
export async function erasePending(run: AppRun): Promise<void> {
  let after: string | undefined;
  let failures = 0;
  for (;;) {
    const page = await run.ledger.findPending(run.appId, pageSize, after);
    for (const holding of page) {
      if (holding.state === 'erasing' && !(await isErased(run, holding))) failures += 1;
    }
    after = page.at(-1)?.accountId;
    if (after === undefined) break;
  }
  if (failures === 0) return;
  run.summary.failed ??= 'erasure-failed';
  alertOncePerDay(run, 'erasure-failed', 'Personal data that must go could not be erased.', failures);
}

async function isErased(run: AppRun, holding: Holding): Promise<boolean> {
  try {
    await finishErasure(run, holding);
    return true;
  } catch (thrown) {
    if (thrown instanceof TurnLost) throw thrown;
    return false;
  }
}

/** What the product knows goes first: as long as the mark in the ledger stands, nothing of it is forgotten. */
async function finishErasure(run: AppRun, holding: Holding): Promise<void> {
  const { accountId, erasure } = holding;
  const { appId, context, isMain, policies } = run;
  const isClosed = erasure?.reason === 'closed';
  if (isClosed) await closeAccount({ appId, isMain, store: context.store }, holding, policies.closed);
  const now = context.environment.now();
  await changeInTurn(run, [accountId], ({ holdings, job }) => {
    const current = holdings.get(accountId);
    // New data came in the meantime, which no closed account takes.
    if (current?.state !== 'erasing') return { result: undefined };
    if (!isClosed) return { remove: [accountId], job: rememberLeft(job, [current], now), result: undefined };
    return { put: [closedMark(current)], result: undefined };
  });
  run.summary.erased += 1;
}

/**
 * What stays of a closed account: its id, which alone is no personal data (staff, t/54402), so that nobody asks about it
 * again and no import brings it back.
 */
function closedMark({ appId, accountId, heldSince, lastReportedAt, revision }: Holding): Holding {
  const mark = { appId, accountId, state: 'closed', pieces: {}, heldSince } as const;
  return { ...mark, revision: revision + 1, ...(lastReportedAt !== undefined && { lastReportedAt }) };
}

/** Erases what is held of the account behind a dead grant, instead of reporting it with somebody else's. */
export async function eraseRevoker(run: AppRun, accountId: string): Promise<void> {
  await markErasing(run, accountId, 'grant-revoked');
  const holding = (await run.ledger.readHoldings(run.appId, [accountId])).get(accountId);
  if (holding?.state === 'erasing') await finishErasure(run, holding);
}

/** Writes down that data must go, before any of it does. */
export function markErasing(
  run: AppRun,
  accountId: string,
  reason: NonNullable<Holding['erasure']>['reason'],
): Promise<void> {
  const since = run.context.environment.now();
  return changeInTurn(run, [accountId], ({ holdings }) => ({
    put: [...holdings.values()]
      .filter(({ state }) => state === 'tracked' || state === 'stale')
      .map((holding) => erasingOf(holding, reason, since)),
    result: undefined,
  }));
}
