import type { DuePosition, Holding } from '../../privacy/ledger.ts';
import type { LevelDatabase } from './level-database.ts';
import { dueEnd, dueKey, duePrefix, floorKey, positionIn } from './level-keys.ts';
import type { LevelMemory } from './level-memory.ts';
import { decodeHolding, highWaterMarkBytes } from './level-reader.ts';

interface DueQuestion {
  readonly appId: string;
  readonly now: number;
  readonly limit: number;
  readonly after: DuePosition | undefined;
}

/** Reads one stretch of rows, which begins where the last one that was found is, or was. */
export async function findDue(
  database: LevelDatabase,
  memory: LevelMemory,
  { appId, now, limit, after }: DueQuestion,
): Promise<Holding[]> {
  if (!(now >= 0)) return [];
  const isCurrent = memory.begin();
  const floor = await floorOf(database, memory, appId);
  const behind = after && dueKey(appId, after);
  const begin = behind !== undefined && behind >= floor ? { gt: behind } : { gte: floor };
  const end = dueEnd(appId, now);
  const rows = await database.use((level) =>
    level.iterator({ ...begin, lt: end, limit, highWaterMarkBytes }).all(),
  );
  const prefix = duePrefix(appId);
  const due = rows.map(([key, value]) => decodeHolding(appId, positionIn(prefix, key).accountId, value));
  if (isCurrent()) {
    memory.learn(due);
    if (!after) memory.floors.set(appId, rows[0]?.[0] ?? (end > floor ? end : floor));
  }
  return due;
}

/** @returns a key before which no due date of the app is. */
export async function floorOf(database: LevelDatabase, memory: LevelMemory, appId: string): Promise<string> {
  const known = memory.floors.get(appId);
  if (known !== undefined) return known;
  const isCurrent = memory.begin();
  const floor = (await database.use((level) => level.get(floorKey(appId)))) ?? duePrefix(appId);
  if (isCurrent()) memory.floors.set(appId, floor);
  return floor;
}
