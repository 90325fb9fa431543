import { compareText, type LedgerRows } from './ledger-rows.ts';
import type { Level, LevelDatabase } from './level-database.ts';
import {
  accountPrefix,
  allAccounts,
  allJobs,
  decodeName,
  encodeName,
  endOf,
  pendingPrefix,
} from './level-keys.ts';
import { atOneMoment, highWaterMarkBytes, readAccounts, resolveAccounts } from './level-reader.ts';

/** @returns the answers that go through many rows. */
export function createLevelLists(
  database: LevelDatabase,
): Pick<LedgerRows, 'listHoldings' | 'findPending' | 'listApps'> {
  return {
    listHoldings: (appId, limit, after) =>
      database.use((level) =>
        atOneMoment(level, async (snapshot) => {
          const prefix = accountPrefix(appId);
          const range = { ...rangeBehind(prefix, after), limit, highWaterMarkBytes, snapshot };
          const rows = await level.iterator(range).all();
          const accounts = rows.map(([key, value]) => ({ accountId: nameIn(prefix, key), value }));
          return resolveAccounts(level, snapshot, appId, accounts);
        }),
      ),
    findPending: (appId, limit, after) =>
      database.use((level) =>
        atOneMoment(level, async (snapshot) => {
          const prefix = pendingPrefix(appId);
          const keys = await level.keys({ ...rangeBehind(prefix, after), limit, snapshot }).all();
          return readAccounts(
            level,
            snapshot,
            appId,
            keys.map((key) => nameIn(prefix, key)),
          );
        }),
      ),
    listApps: () =>
      database.use(async (level) => {
        const jobs = await level.keys({ gt: allJobs, lt: endOf(allJobs) }).all();
        const apps = await listAppsWithHoldings(level);
        return [...new Set([...jobs.map((key) => nameIn(allJobs, key)), ...apps])].sort(compareText);
      }),
  };
}

/** Leaps from app to app, over the accounts of each. */
async function listAppsWithHoldings(level: Level): Promise<string[]> {
  const apps: string[] = [];
  let begin = allAccounts;
  while (true) {
    const [key] = await level.keys({ gt: begin, lt: endOf(allAccounts), limit: 1 }).all();
    if (key === undefined) return apps;
    const appId = decodeName(key.slice(allAccounts.length, key.lastIndexOf('!')));
    apps.push(appId);
    begin = endOf(accountPrefix(appId));
  }
}

const nameIn = (prefix: string, key: string): string => decodeName(key.slice(prefix.length));

function rangeBehind(prefix: string, after: string | undefined) {
  return { gt: after === undefined ? prefix : prefix + encodeName(after), lt: endOf(prefix) };
}
