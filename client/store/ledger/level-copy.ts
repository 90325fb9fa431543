import type { Level } from './level-database.ts';
import { isPassing } from './level-keys.ts';
import { writeRows } from './level-writes.ts';

const rowsAtOnce = 2_000;
const bytesAtOnce = 1024 * 1024;

/**
 * Copies what is alive to an empty database. LevelDB keeps deleted and overwritten values in its log and tables, and no
 * compaction is certain to reach all of them: a table that holds a value together with its deletion is left alone when
 * nothing lies above it. A table that was never told of a value cannot keep it.
 */
export async function copyLivingRows(from: Level, to: Level): Promise<void> {
  const rows = from.iterator({ highWaterMarkBytes: bytesAtOnce });
  try {
    while (true) {
      const some = await rows.nextv(rowsAtOnce);
      if (some.length === 0) break;
      const living = some.filter(([key]) => !isPassing(key));
      await writeRows(
        to,
        living.map(([key, value]) => ({ type: 'put', key, value })),
        false,
      );
    }
  } finally {
    await rows.close();
  }
  // Writes what is in memory to tables, and those to the disk.
  await to.compactRange('', '\u0000');
}
