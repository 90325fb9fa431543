import type { Exchange, Headers } from './journal.ts';

interface Har {
  log: { version: '1.2'; creator: { name: string; version: string }; entries: Record<string, unknown>[] };
}

interface Field {
  name: string;
  value: string;
}

/**
 * Exchanges as an HTTP Archive 1.2 (w3c.github.io/web-performance/specs/HAR/Overview.html). Sizes that were not measured are
 * -1 and durations 0, as the format has it.
 *
 * @param exchanges - redacted already; those without an answer have status 0
 */
export function harOf(exchanges: readonly Exchange[], version: string): Har {
  return {
    log: { version: '1.2', creator: { name: 'fauxlassian', version }, entries: exchanges.map(entryOf) },
  };
}

function entryOf(exchange: Exchange): Record<string, unknown> {
  const { request, response, origin, startedAt } = exchange;
  const url = `https://${origin}${request.url}`;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: 0,
    request: {
      method: request.method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: cookiesOf(request.headers.cookie),
      headers: fieldsOf(request.headers),
      queryString: queryOf(request.url),
      headersSize: -1,
      bodySize: -1,
      ...(request.body === undefined
        ? {}
        : { postData: { mimeType: typeOf(request.headers), text: textOf(request.body) } }),
    },
    response: {
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: cookiesOf(response?.headers['set-cookie']),
      headers: fieldsOf(response?.headers ?? {}),
      content: contentOf(response),
      redirectURL:
        fieldsOf(response?.headers ?? {}).find(({ name }) => name.toLowerCase() === 'location')?.value ?? '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
    comment: exchange.refusal ? `${exchange.refusal.condition}: ${exchange.refusal.check}` : '',
  };
}

const fieldsOf = (headers: Headers): Field[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) => ({ name, value: one })),
  );

const typeOf = (headers: Headers): string =>
  fieldsOf(headers).find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

function contentOf(response: Exchange['response']): Record<string, unknown> {
  if (response?.body === undefined) return { size: 0, mimeType: typeOf(response?.headers ?? {}) };
  const text = textOf(response.body);
  return { size: Buffer.byteLength(text), mimeType: typeOf(response.headers), text };
}

function queryOf(url: string): Field[] {
  return [...new URLSearchParams(url.split('?')[1] ?? '')].map(([name, value]) => ({ name, value }));
}

/** The pairs of a Cookie header, or the first pair of each Set-Cookie. */
function cookiesOf(header: string | string[] | undefined): Field[] {
  const pairs = Array.isArray(header)
    ? header.map((line) => line.split(';')[0] ?? '')
    : (header ?? '').split(';');
  return pairs.flatMap((pair) => {
    const [, name = '', value = ''] = /^\s*([^=]+)=(.*)$/.exec(pair) ?? [];
    return name === '' ? [] : [{ name, value }];
  });
}
