import type { OutgoingResult } from '../world/outgoing.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/**
 * Where an answer sends on to.
 *
 * @param from - the absolute address that was asked
 * @returns an absolute address; undefined for every other answer
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.4
 */
export function redirectTarget(result: OutgoingResult, from: string): string | undefined {
  if (result.kind !== 'answer' || !REDIRECTS.has(result.status)) return undefined;
  const { location } = result.headers;
  if (typeof location !== 'string' || !URL.canParse(location, from)) return undefined;
  return new URL(location, from).href;
}
