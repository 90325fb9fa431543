import { Recent } from '../../world/recent.ts';

/** As many entries as are remembered. */
const MOST = 2_000;
/** Of each entry. */
const MOST_GROUPS = 2;

/** Remembers the newest entries, and finds those of a group without a look at the others. */
export class RecentByGroup<V> {
  readonly #entries = new Recent<V>(MOST);
  /** Keys, the newest last. A group is remembered anew with each of its entries, so that it outlives them all. */
  readonly #keys = new Recent<Set<string>>(MOST * MOST_GROUPS);
  readonly #groupsOf: (value: V) => readonly string[];

  /** @param groupsOf - the names of the groups of an entry, two at most */
  constructor(groupsOf: (value: V) => readonly string[]) {
    this.#groupsOf = groupsOf;
  }

  get(key: string): V | undefined {
    return this.#entries.get(key);
  }

  /** Remembers an entry as the newest. */
  set(key: string, value: V): void {
    this.delete(key);
    this.#entries.set(key, value);
    for (const group of this.#groupsOf(value)) {
      this.#keys.set(group, this.#keys.of(group, () => new Set()).add(key));
    }
  }

  delete(key: string): void {
    const old = this.#entries.get(key);
    if (old === undefined) return;
    this.#entries.delete(key);
    for (const group of this.#groupsOf(old)) this.#keys.get(group)?.delete(key);
  }

  entries(): [string, V][] {
    return this.#entries.entries();
  }

  /** The entries of a group, the newest last. */
  in(group: string): [string, V][] {
    const keys = this.#keys.get(group) ?? new Set<string>();
    const found: [string, V][] = [];
    for (const key of keys) {
      const value = this.#entries.get(key);
      if (value === undefined) keys.delete(key);
      else found.push([key, value]);
    }
    return found;
  }
}
