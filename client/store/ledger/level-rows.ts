import type { Holding, ReportingJob } from '../../privacy/ledger.ts';
import { copyJob } from './copy-records.ts';
import type { LedgerRows, RowChange } from './ledger-rows.ts';
import { copyLivingRows } from './level-copy.ts';
import type { LevelDatabase } from './level-database.ts';
import { findDue, floorOf } from './level-due.ts';
import { floorKey, jobKey, scrubKey } from './level-keys.ts';
import { createLevelLists } from './level-lists.ts';
import { createLevelMemory, type LevelMemory } from './level-memory.ts';
import { atOneMoment, readAccounts } from './level-reader.ts';
import { losesData, onlyReports, writeRows, writesOf } from './level-writes.ts';

/** A loss of power may undo fewer changes than this, and only such as say what was reported. */
const reportsPerSync = 64;

/** @returns rows in LevelDB. */
export function createLevelRows(database: LevelDatabase): LedgerRows {
  const memory = createLevelMemory();
  let unsynced = 0;
  /** To wait for the disk takes longer than everything else about a report. */
  const mustSync = (change: RowChange) => {
    unsynced = onlyReports(change) && unsynced + 1 < reportsPerSync ? unsynced + 1 : 0;
    return unsynced === 0;
  };
  return {
    readHoldings: (appId, accountIds) => readHoldings(database, memory, appId, accountIds),
    findDue: (appId, now, limit, after) => findDue(database, memory, { appId, now, limit, after }),
    ...createLevelLists(database),
    readJob: (appId) => readJob(database, memory, appId),
    write: (change) => write(database, memory, change, mustSync(change)),
    async scrub() {
      const isClean = (await database.use((level) => level.get(scrubKey))) === undefined;
      if (!isClean) await database.replace(copyLivingRows);
    },
    close: () => database.close(),
  };
}

async function readHoldings(
  database: LevelDatabase,
  memory: LevelMemory,
  appId: string,
  accountIds: readonly string[],
): Promise<Map<string, Holding>> {
  const isCurrent = memory.begin();
  const known = new Map<string, Holding>();
  for (const accountId of accountIds) {
    const holding = memory.holding(appId, accountId);
    if (holding) known.set(accountId, holding);
  }
  const unknown = [...new Set(accountIds)].filter((accountId) => !known.has(accountId));
  if (unknown.length === 0) return known;
  const read = await database.use((level) =>
    atOneMoment(level, (snapshot) => readAccounts(level, snapshot, appId, unknown)),
  );
  if (isCurrent()) memory.learn(read);
  for (const holding of read) known.set(holding.accountId, holding);
  return inOrder(known, accountIds);
}

/** What was known and what was read, as it was asked for. */
function inOrder(
  holdings: ReadonlyMap<string, Holding>,
  accountIds: readonly string[],
): Map<string, Holding> {
  const ordered = new Map<string, Holding>();
  for (const accountId of accountIds) {
    const holding = holdings.get(accountId);
    if (holding) ordered.set(accountId, holding);
  }
  return ordered;
}

async function readJob(
  database: LevelDatabase,
  memory: LevelMemory,
  appId: string,
): Promise<ReportingJob | undefined> {
  if (memory.jobs.has(appId)) return memory.jobs.get(appId);
  const isCurrent = memory.begin();
  const text = await database.use((level) => level.get(jobKey(appId)));
  const job = text === undefined ? undefined : copyJob(JSON.parse(text));
  if (isCurrent()) memory.jobs.set(appId, job);
  return job;
}

/** @param sync - whether it has to survive a loss of power as well, not only the end of this process */
async function write(
  database: LevelDatabase,
  memory: LevelMemory,
  change: RowChange,
  sync: boolean,
): Promise<void> {
  await floorOf(database, memory, change.appId);
  const end = memory.beginWrite(change);
  let isWritten = false;
  try {
    const writes = writesOf(change);
    const floor = memory.floors.get(change.appId);
    if (floor !== undefined) writes.push({ type: 'put', key: floorKey(change.appId), value: floor });
    if (losesData(change)) writes.push({ type: 'put', key: scrubKey, value: '' });
    await database.use((level) => writeRows(level, writes, sync));
    isWritten = true;
  } finally {
    end(isWritten);
  }
}
