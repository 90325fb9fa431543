import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Following } from '../control/call.ts';
import { SECOND } from '../world/durations.ts';
import type { JournalEntry } from '../world/journal.ts';
import type { Worlds } from '../world/worlds.ts';

/** A silent connection is cut by some proxies after half a minute. */
const HEARTBEAT = 15 * SECOND;

/** Sends the entries of a journal as server-sent events (HTML Standard, section 9.2) until one of the two goes away. */
export function sendEvents(reply: FastifyReply, worlds: Worlds, following: Following): FastifyReply {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  raw.flushHeaders();
  const reader = new EventReader(raw, following);
  const gone = new AbortController();
  raw.on('error', () => raw.destroy());
  raw.on('drain', () => reader.resume());
  raw.on('close', () => {
    reader.stop();
    gone.abort();
  });
  reader.resume();
  void beat(raw, worlds, following, reader, gone.signal);
  return reply;
}

/** Keeps the connection alive, and ends it when its world is gone or its reader has not read since the last beat. */
async function beat(
  raw: ServerResponse,
  worlds: Worlds,
  { world }: Following,
  reader: EventReader,
  gone: AbortSignal,
): Promise<void> {
  while (!gone.aborted) {
    await worlds.environment.wait(HEARTBEAT, gone);
    if (gone.aborted) return;
    if (worlds.get(world.name) !== world) raw.end();
    else if (reader.hasStalled()) raw.destroy();
    else raw.write(': alive\n\n');
  }
}

/**
 * Writes as fast as the connection takes it. What does not fit waits in the journal, which is bounded, and nowhere else.
 */
class EventReader {
  readonly #raw: ServerResponse;
  readonly #following: Following;
  readonly #stop: () => void;
  #sent: number;
  #sentBefore = -1;
  #behind = true;

  constructor(raw: ServerResponse, following: Following) {
    this.#raw = raw;
    this.#following = following;
    this.#sent = following.after;
    this.#stop = following.world.journal.listen((entry) => {
      if (!this.#behind) this.#behind = !this.#write(entry);
    });
  }

  /** Whether the connection has taken nothing since this was last asked, though there was something to take. */
  hasStalled(): boolean {
    const stalled = this.#behind && this.#sent === this.#sentBefore;
    this.#sentBefore = this.#sent;
    return stalled;
  }

  /** Catches up with the journal, as far as the connection takes it. */
  resume(): void {
    const missed = this.#following.world.journal
      .entries()
      .filter((entry) => (completeAt(entry) ?? 0) > this.#sent)
      .sort((a, b) => (completeAt(a) ?? 0) - (completeAt(b) ?? 0));
    this.#behind = missed.some((entry) => !this.#write(entry));
  }

  stop(): void {
    this.#stop();
  }

  /** @returns false when the connection takes no more for now; the entry itself is on its way */
  #write(entry: JournalEntry): boolean {
    this.#sent = completeAt(entry) ?? this.#sent;
    const shown = this.#following.show(entry);
    if (!shown) return true;
    return this.#raw.write(`id: ${this.#sent}\nevent: ${shown.kind}\ndata: ${JSON.stringify(shown)}\n\n`);
  }
}

/** An exchange is told when its answer is complete, an event at once. */
const completeAt = (entry: JournalEntry): number | undefined =>
  entry.kind === 'event' ? entry.seq : entry.finishedSeq;
