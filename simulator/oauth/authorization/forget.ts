/**
 * Makes room in a map that is filled in the order of time: what is over goes, and the oldest beyond a limit.
 *
 * @param isOver - asked of the oldest first, until it says no
 */
export function forgetOldest<T>(map: Map<string, T>, isOver: (value: T) => boolean, limit: number): void {
  for (const [key, value] of map) {
    if (map.size < limit && !isOver(value)) return;
    map.delete(key);
  }
}
