/** Moments before which a place must not be asked again: what `Retry-After` said outlives the call it was said to. */
export interface QuietTimes {
  /** @returns the moment in milliseconds, or undefined when asking is fine. */
  until(place: string, now: number): number | undefined;
  keep(place: string, retryAt: number): void;
}

export function createQuietTimes(): QuietTimes {
  const moments = new Map<string, number>();
  return {
    until(place, now) {
      const moment = moments.get(place);
      if (moment !== undefined && moment > now) return moment;
      moments.delete(place);
      return undefined;
    },
    keep: (place, retryAt) => void moments.set(place, retryAt),
  };
}
