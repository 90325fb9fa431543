/** A block is cut in two when it has more values than this. */
const blockSize = 512;

/** A set of values in order; adding, removing and finding a place do not walk over the whole of it. */
export interface SortedList<V> {
  readonly size: number;
  add(value: V): void;
  remove(value: V): void;
  /** Goes through the values behind a place, or through all. */
  from(behind?: V): Generator<V>;
}

/** @param compare - negative when the first comes first; zero for one and the same value only */
export function createSortedList<V>(compare: (one: V, other: V) => number): SortedList<V> {
  const blocks: V[][] = [];
  let size = 0;

  /** The number of values for which `isBefore` holds; they come first. */
  function countWhile<T>(values: readonly T[], isBefore: (value: T) => boolean): number {
    let low = 0;
    let high = values.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBefore(values[middle] as T)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function placeOf(value: V) {
    const at = countWhile(blocks, (block) => compare(block.at(-1) as V, value) < 0);
    const block = blocks[at] ?? [];
    return { at, block, within: countWhile(block, (other) => compare(other, value) < 0) };
  }

  function isThere(value: V, { block, within }: { block: V[]; within: number }): boolean {
    return within < block.length && compare(block[within] as V, value) === 0;
  }

  return {
    get size() {
      return size;
    },
    add(value) {
      const place = placeOf(value);
      if (isThere(value, place)) return;
      size += 1;
      const atEnd = place.at === blocks.length;
      const block = atEnd ? blocks.at(-1) : place.block;
      if (block === undefined) blocks.push([value]);
      else block.splice(atEnd ? block.length : place.within, 0, value);
      const at = atEnd ? blocks.length - 1 : place.at;
      if (block && block.length > blockSize)
        blocks.splice(at, 1, block.slice(0, -blockSize / 2), block.slice(-blockSize / 2));
    },
    remove(value) {
      const place = placeOf(value);
      if (!isThere(value, place)) return;
      size -= 1;
      place.block.splice(place.within, 1);
      if (place.block.length === 0) blocks.splice(place.at, 1);
    },
    *from(behind) {
      const place = behind === undefined ? { at: 0, block: blocks[0] ?? [], within: 0 } : placeOf(behind);
      const skipped = behind !== undefined && isThere(behind, place) ? 1 : 0;
      yield* place.block.slice(place.within + skipped);
      for (const block of blocks.slice(place.at + 1)) yield* block;
    },
  };
}
