import type { Answer } from './answer.ts';

/** Limits that hold for one endpoint or one issue; every other one is taken to hold for the whole site. */
const narrowReasons = /burst|per-issue/;

/** @returns the places whose quiet times a request must keep: its endpoint and its site. */
export function placesOf(request: Request): string[] {
  return [endpointOf(request), siteOf(request)];
}

/**
 * @returns the place that an answer silenced, by its `RateLimit-Reason`
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function placeToKeepQuiet(request: Request, answer: Answer): string {
  const reason = answer.headers.get('ratelimit-reason') ?? '';
  return narrowReasons.test(reason) ? endpointOf(request) : siteOf(request);
}

function endpointOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return `${request.method} ${origin}${pathname}`;
}

function siteOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  return origin + (/^.*\/ex\/[^/]+\/[^/]+/.exec(pathname)?.[0] ?? pathname);
}
