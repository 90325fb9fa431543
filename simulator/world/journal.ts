/** One HTTP exchange, in either direction. Times are the world's, in milliseconds. */
export interface Exchange {
  readonly kind: 'exchange';
  readonly seq: number;
  readonly startedAt: number;
  /** The sequence number at which the answer was complete; overlapping exchanges show by it. */
  finishedSeq?: number;
  readonly direction: 'in' | 'out';
  origin: string;
  operationId?: string;
  clientId?: string;
  accountId?: string;
  grantId?: string;
  /** Who stood behind the exchange, when a script knows: a browser of a person, an instance of the app. */
  actor?: string;
  /** The instance of the app that a request went to, when a script knows. */
  readonly receiver?: string;
  readonly request: { method: string; url: string; headers: Headers; body?: unknown };
  response?: { status: number; headers: Headers; body?: unknown };
  refusal?: { condition: string; check: string; expected?: string; received?: string };
  /** Why there is no answer to a request of ours; of direction `out` only. */
  failure?: { kind: string; detail: string };
  /** The scripted fault that struck, and whether the caller got the answer. */
  fault?: { kind: string; answered: boolean };
}

/** Something that happened in the world: a consent, a rotation, a revocation, a step of a scenario. */
export interface DomainEvent {
  readonly kind: 'event';
  readonly seq: number;
  readonly at: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type JournalEntry = Exchange | DomainEvent;
export type Headers = Readonly<Record<string, string | string[] | undefined>>;
export type JournalListener = (entry: JournalEntry) => void;

/** What is known of an exchange when it begins. */
export type ExchangeStart = Pick<Exchange, 'startedAt' | 'direction' | 'origin' | 'request'> &
  Partial<Pick<Exchange, 'operationId' | 'actor' | 'receiver'>>;

const CAPACITY = 10_000;

/**
 * Everything that happened, in order, in a bounded ring. Entries hold what really went over the wire; whoever shows them
 * to a person redacts them first (`redaction.ts`).
 */
export class Journal {
  readonly capacity: number;
  readonly #ring: (JournalEntry | undefined)[] = [];
  readonly #listeners = new Set<JournalListener>();
  readonly #clearListeners = new Set<() => void>();
  #seq = 0;
  /** How many entries were kept since the journal was last cleared, those that fell out included. */
  #kept = 0;
  #clearedUpTo = 0;

  constructor(capacity = CAPACITY) {
    this.capacity = capacity;
  }

  /** The sequence number of the newest entry or of the newest end of an exchange; 0 before the first. */
  get seq(): number {
    return this.#seq;
  }

  /** How many entries have fallen out of the ring since it was last cleared. */
  get dropped(): number {
    return Math.max(0, this.#kept - this.capacity);
  }

  /** Enters an exchange; {@link finish} tells the listeners of it. */
  begin(start: ExchangeStart): Exchange {
    const exchange: Exchange = { kind: 'exchange', seq: ++this.#seq, ...start };
    this.#keep(exchange);
    return exchange;
  }

  /** Completes an exchange, with its answer where one was given. */
  finish(exchange: Exchange, response?: Exchange['response']): void {
    if (response) exchange.response = response;
    exchange.finishedSeq = ++this.#seq;
    this.#tell(exchange);
  }

  /** Enters an event. @param at - the world's present in milliseconds */
  record(at: number, type: string, data: Readonly<Record<string, unknown>> = {}): DomainEvent {
    const event: DomainEvent = { kind: 'event', seq: ++this.#seq, at, type, data };
    this.#keep(event);
    this.#tell(event);
    return event;
  }

  /** The entries still held, oldest first, unfinished exchanges included. @param after - only those of a higher seq */
  entries(after = 0): JournalEntry[] {
    const held: JournalEntry[] = [];
    const floor = Math.max(after, this.#clearedUpTo);
    for (const entry of this.#ring) if (entry && entry.seq > floor) held.push(entry);
    return held.sort((a, b) => a.seq - b.seq);
  }

  /** Calls back for each event as it is recorded and each exchange as it ends. @returns how to stop */
  listen(listener: JournalListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Calls back whenever the journal is cleared. */
  onClear(listener: () => void): void {
    this.#clearListeners.add(listener);
  }

  /** Forgets the entries, not the sequence. */
  clear(): void {
    for (const listener of this.#clearListeners) listener();
    this.#ring.length = 0;
    this.#kept = 0;
    this.#clearedUpTo = this.#seq;
  }

  #keep(entry: JournalEntry): void {
    this.#ring[this.#kept++ % this.capacity] = entry;
  }

  #tell(entry: JournalEntry): void {
    for (const listener of this.#listeners) listener(entry);
  }
}
