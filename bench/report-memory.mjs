import { setTimeout as pause } from 'node:timers/promises';

/** V8 gives pages back to the system on a thread of its own, some time after a collection. In milliseconds. */
const SETTLING = 500;

// Preloaded into a server that is measured: answers every message with its memory after a collection, in bytes.
process.on('message', async () => {
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    await pause(SETTLING);
  }
  const { rss, heapUsed } = process.memoryUsage();
  process.send({ rss, heapUsed });
});
