import type { FastifyInstance } from 'fastify';

/** A request as it goes over the wire; names of headers are in lower case. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** An answer that arrived whole. */
export interface PlainAnswer {
  readonly status: number;
  /** `set-cookie` may have several values. */
  readonly headers: Headers;
  readonly text: string;
}

/** Sends a request and never follows a redirect. Rejects with `TypeError('fetch failed')` when no whole answer came. */
export type Ask = (request: PlainRequest) => Promise<PlainAnswer>;

/** Reaches a Fastify instance without a socket. */
export function askOver(app: FastifyInstance): Ask {
  return async ({ method, url, headers, body }) => {
    const answer = await app
      .inject({ method: method as 'GET', url, headers, ...(body !== undefined && { payload: body }) })
      .catch((cause: unknown) => {
        throw new TypeError('fetch failed', { cause });
      });
    return { status: answer.statusCode, headers: headersOf(answer.headers), text: answer.payload };
  };
}

/** The `fetch` of the web, as an app needs it. */
export type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

const WITHOUT_BODY = new Set([204, 205, 304]);

/** @param userAgent - the header of this name on each request, where the journal tells senders apart by it */
export function fetchOver(ask: Ask, userAgent?: string): Fetch {
  return async (input, init) => {
    const request = await plainOf(input, init);
    const named: Record<string, string> = userAgent === undefined ? {} : { 'user-agent': userAgent };
    const answer = await ask({ ...request, headers: { ...request.headers, ...named } });
    const redirects = answer.status >= 300 && answer.status < 400 && answer.headers.has('location');
    if (redirects && init?.redirect === 'error') throw new TypeError('fetch failed');
    return responseOf(answer);
  };
}

/** An answer as the web has them. */
export function responseOf({ status, headers, text }: PlainAnswer): Response {
  return new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers });
}

/** Making a `Request` costs more than sending it, so it is done only where somebody else already has. */
async function plainOf(input: string | Request, init: RequestInit = {}): Promise<PlainRequest> {
  if (typeof input === 'string' && (init.body === undefined || typeof init.body === 'string')) {
    const { method = 'GET', headers, body } = init;
    return { method, url: input, headers: Object.fromEntries(new Headers(headers)), body };
  }
  const request = new Request(input, init);
  const body = request.body === null ? undefined : await request.text();
  return { method: request.method, url: request.url, headers: Object.fromEntries(request.headers), body };
}

function headersOf(raw: Record<string, unknown>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value].flat()) if (one !== undefined) headers.append(name, String(one));
  }
  return headers;
}
