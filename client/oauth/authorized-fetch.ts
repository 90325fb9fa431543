import type { ClientContext } from '../context.ts';
import type { Answer } from './answer.ts';
import { callWithGrant } from './call-with-grant.ts';
import { living, refreshGrant } from './refresh-grant.ts';

/** Statuses that carry no body (WHATWG Fetch, null body status). */
const withoutBody = new Set([204, 205, 304]);

/**
 * @returns a `fetch` that calls the gateway on behalf of one person, for `openapi-fetch` and its like. It refreshes
 * when due, waits where it was told to, and resolves to successful answers only.
 * @throws ClientProblem (the returned function does) for everything else
 */
export function authorizedFetch(
  context: ClientContext,
  personId: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const picked = living(await context.parts.pickGrantFor(context, personId));
    const due = context.parts.shouldRefresh(picked, context.environment.now());
    const grant = due ? await refreshGrant(context, picked) : picked;
    return responseOf(await callWithGrant(context, grant, request));
  };
}

function responseOf(answer: Answer): Response {
  const { status, text, headers } = answer;
  return new Response(withoutBody.has(status) ? null : text, { status, headers });
}
