/** A map that forgets its oldest entries: for what is worth remembering, in a process that runs for months. */
export class Recent<V> {
  readonly #entries = new Map<string, V>();
  readonly #limit: number;

  constructor(limit = 2_000) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  /** Remembers a value as the newest. */
  set(key: string, value: V): V {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return value;
  }

  /** What has been remembered, or was remembered anew, the longest ago. */
  oldest(): [string, V] | undefined {
    const [first] = this.#entries;
    return first;
  }

  entries(): [string, V][] {
    return [...this.#entries];
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** The value of a key, made and remembered where there is none. */
  of(key: string, make: () => V): V {
    return this.get(key) ?? this.set(key, make());
  }
}
