/** Something wrong with a value that was handed to us. */
export interface Problem {
  /** JSON pointer into the value (RFC 6901); empty for the value as a whole. */
  readonly where: string;
  readonly message: string;
}

/** A segment of a JSON pointer (RFC 6901, section 3). */
export const pointerSegment = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The known word that is most like a misspelt one; undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** ` - did you mean "sites"?`, or nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const near = nearest(word.slice(0, 80), known);
  return near === undefined ? '' : ` - did you mean "${near}"?`;
}

/** Levenshtein's distance, row by row. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
