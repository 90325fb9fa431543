import type { FastifyInstance } from 'fastify';

/** The `fetch` of the web, as far as scenarios use it. It never follows redirects by itself. */
export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * A `fetch` that reaches a Fastify instance without a socket.
 *
 * @returns the function; like the real one it rejects with `TypeError('fetch failed')` when no whole answer came
 */
export function fetchOver(app: FastifyInstance): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? undefined : Buffer.from(await request.arrayBuffer());
    const answer = await app
      .inject({
        method: request.method as 'GET',
        url: request.url,
        headers: Object.fromEntries(request.headers),
        ...(body && { payload: body }),
      })
      .catch((cause: unknown) => {
        throw new TypeError('fetch failed', { cause });
      });
    const redirects = answer.statusCode >= 300 && answer.statusCode < 400 && answer.headers.location;
    if (redirects && init?.redirect === 'error') throw new TypeError('fetch failed');
    return new Response(WITHOUT_BODY.has(answer.statusCode) ? null : answer.rawPayload, {
      status: answer.statusCode,
      headers: headersOf(answer.headers),
    });
  };
}

function headersOf(raw: Record<string, unknown>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
  }
  return headers;
}
