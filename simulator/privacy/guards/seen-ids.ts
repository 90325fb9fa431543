/** Twice as many as a report has accounts, and more; a power of two. */
const SLOTS = 256;

/**
 * The account ids that a report has had so far; no more than {@link SLOTS} less one. A `Set` would grow six times on the way
 * to ninety and hash every id whole, and take longer than all else about an entry.
 */
export class SeenIds {
  readonly #ids: string[] = [];
  /** Where an id stands in the list, from 1, in the first free slot from that of its ending on; 0 in free ones. */
  readonly #slots = new Uint8Array(SLOTS);

  /** @returns false when the id was there before */
  add(accountId: string): boolean {
    let slot = slotOf(accountId);
    for (let at = this.#slots[slot]; at; at = this.#slots[slot]) {
      if (this.#ids[at - 1] === accountId) return false;
      slot = (slot + 1) % SLOTS;
    }
    this.#slots[slot] = this.#ids.push(accountId);
    return true;
  }
}

/** It is at their ends that ids differ. */
const ENDING = 6;

function slotOf(accountId: string): number {
  let mixed = 0;
  for (let index = Math.max(0, accountId.length - ENDING); index < accountId.length; index++) {
    mixed = Math.imul(mixed + accountId.charCodeAt(index), 0x9e3779b1);
  }
  return (mixed >>> 16) % SLOTS;
}
