/** One figure beside its floor, both of the same run on the same machine. */
export interface Measurement {
  /** What was measured. */
  readonly what: string;
  readonly unit: 'ms' | 'requests/s' | 's' | 'MB';
  readonly ours: number;
  /** What the machine does without us; absent where the target is a plain number. */
  readonly floor?: { readonly of: string; readonly value: number };
  /** Ours to the floor, or ours as it is. Absent for figures that are shown for honesty and have no target. */
  readonly target?: { readonly relation: '<=' | '<' | '>='; readonly value: number };
  readonly note?: string;
}

/** One row of the bench. */
export interface Row {
  readonly name: string;
  /** @returns figures, or why there are none */
  measure(): Promise<Measurement[] | { skipped: string }>;
}

/** What a target is held against: the ratio where there is a floor, otherwise our figure. */
export function judged({ ours, floor }: Measurement): number {
  return floor ? ours / floor.value : ours;
}

/** Undefined where there is no target. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { target } = measurement;
  if (!target) return undefined;
  const value = judged(measurement);
  if (target.relation === '>=') return value >= target.value;
  return target.relation === '<' ? value < target.value : value <= target.value;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [lower = 0, upper = 0] = [sorted[(sorted.length - 1) >> 1], sorted[middle]];
  return (lower + upper) / 2;
}
