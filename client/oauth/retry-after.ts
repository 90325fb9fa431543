/**
 * @param value the header, seconds or an HTTP date (RFC 9110 section 10.2.3)
 * @param now milliseconds since 1970
 * @returns the moment in milliseconds since 1970, never before `now`; undefined when absent or unreadable
 */
export function retryAfterMoment(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return now + Number(text) * 1000;
  // An HTTP date names a weekday first; Date.parse alone would take "-5" for a year.
  const moment = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(moment) ? undefined : Math.max(now, moment);
}
