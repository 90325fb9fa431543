const mostNames = 10_000;

/** How often in a row something failed. */
export interface FailureCounts {
  /** @returns the count with this failure */
  add(name: string): number;
  clear(name: string): void;
}

/** @returns counts of the things that failed last; those that failed long ago begin anew. */
export function createFailureCounts(): FailureCounts {
  const counts = new Map<string, number>();
  return {
    add(name) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.delete(name);
      counts.set(name, count);
      const [oldest] = counts.keys();
      if (counts.size > mostNames && oldest !== undefined) counts.delete(oldest);
      return count;
    },
    clear: (name) => void counts.delete(name),
  };
}
