import { rm } from 'node:fs/promises';
import { Low } from 'lowdb';
import type { Holding, LedgerStore } from '../../privacy/ledger.ts';
import { createJsonFileAdapter } from '../json-file-adapter.ts';
import { copyJob } from './copy-records.ts';
import { createLedger } from './create-ledger.ts';
import { holdingOf, recordOf } from './holding-record.ts';
import { emptyLedgerFile, type FileHolding, type LedgerFile, parseLedgerFile } from './json-ledger-format.ts';
import type { LedgerRows, RowChange } from './ledger-rows.ts';
import { createMemoryRows, type MemoryRows } from './memory-rows.ts';

/**
 * Opens, or begins, a ledger in one JSON file, which is written whole for every change: for some thousand holdings, and
 * for files that people read. One process may use the file at a time. Every change is durable, and atomic.
 *
 * @param path - where the file is; its folder must exist
 * @throws StoreFileError when the file is damaged, not of this kind, of a newer version, or cannot be read or written;
 * it is left as it is
 */
export async function openJsonFileLedger(path: string): Promise<LedgerStore> {
  const db = new Low<LedgerFile>(createJsonFileAdapter(path, parseLedgerFile), emptyLedgerFile());
  await db.read();
  await db.write();
  const rows = createMemoryRows();
  for (const change of changesOf(db.data)) rows.apply(change);
  db.data = emptyLedgerFile();
  return createLedger(createFileRows(path, db, rows));
}

/** Answers from memory; a change is taken for the truth once it is written. */
function createFileRows(path: string, db: Low<LedgerFile>, rows: MemoryRows): LedgerRows {
  return {
    ...rows,
    async write(change) {
      db.data = contentAfter(change, rows);
      try {
        await db.write();
      } finally {
        db.data = emptyLedgerFile();
      }
      rows.apply(change);
    },
    /** The file was replaced as a whole; only a draft that a crash left behind could hold more than it. */
    scrub: () => rm(`${path}.tmp`, { force: true }),
  };
}

function contentAfter({ appId, put, remove, job }: RowChange, rows: MemoryRows): LedgerFile {
  const changed = new Set([...remove, ...put.map(({ accountId }) => accountId)]);
  const isKept = (holding: Holding) => holding.appId !== appId || !changed.has(holding.accountId);
  const holdings = [...[...rows.allHoldings()].filter(isKept), ...put];
  const jobs = [...rows.allJobs()].filter((other) => !job || other.appId !== appId);
  return {
    ...emptyLedgerFile(),
    holdings: holdings.map(fileHoldingOf),
    jobs: job ? [...jobs, job] : jobs,
  };
}

function fileHoldingOf(holding: Holding): FileHolding {
  return { appId: holding.appId, accountId: holding.accountId, ...recordOf(holding) };
}

function changesOf({ holdings, jobs }: LedgerFile): RowChange[] {
  const none = { before: new Map(), put: [], remove: [] };
  return [
    ...holdings.map(({ appId, accountId, ...record }) => ({
      ...none,
      appId,
      put: [holdingOf(appId, accountId, record)],
    })),
    ...jobs.map((job) => ({ ...none, appId: job.appId, job: copyJob(job) })),
  ];
}
