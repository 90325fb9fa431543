import type { Agent, Dispatcher, request } from 'undici';
import {
  isLoopback,
  type OutgoingFailure,
  type OutgoingRequest,
  type OutgoingResult,
  type Send,
} from './outgoing.ts';

/**
 * Sends over the machine's network.
 *
 * @param allowedHosts - host names beyond loopback that may be called
 */
export function sendOverNetwork(allowedHosts: readonly string[] = []): Send {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (request) => {
    const { hostname } = new URL(request.url);
    if (!isLoopback(hostname) && !allowed.has(hostname)) {
      return {
        kind: 'not-allowed',
        detail: `${hostname} is not this machine; --allow-host ${hostname} would allow it`,
      };
    }
    return await exchange(request).catch((error: unknown) => failureOf(error));
  };
}

async function exchange({
  method,
  url,
  headers,
  body,
  timeLimit,
  mostBytes,
}: OutgoingRequest): Promise<OutgoingResult> {
  const { send, dispatcher } = await loadUndici();
  const answer = await send(url, {
    dispatcher,
    method,
    headers,
    body: body ?? null,
    signal: AbortSignal.timeout(timeLimit),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const text = await readUpTo(answer.body, mostBytes);
  if (text === undefined)
    return { kind: 'too-large', detail: `the answer is longer than ${mostBytes} bytes` };
  return { kind: 'answer', status: answer.statusCode, headers: answer.headers, body: text };
}

interface Undici {
  readonly send: typeof request;
  readonly dispatcher: Agent;
}

let loaded: Promise<Undici> | undefined;

/**
 * undici puts an agent of its own behind the `fetch` of the whole process, unless that has one by then. The process may be an
 * app's test run, which keeps Node's: making use of it first is what sees to that.
 */
function loadUndici(): Promise<Undici> {
  loaded ??= (async () => {
    new Headers();
    const { Agent, request: send } = await import('undici');
    return { send, dispatcher: new Agent() };
  })();
  return loaded;
}

/** The body as text; undefined when there is more of it, which is then not read. */
async function readUpTo(
  body: Dispatcher.ResponseData['body'],
  mostBytes: number,
): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostBytes) {
      body.destroy();
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

const KINDS: Readonly<Record<string, OutgoingFailure>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
};

function failureOf(error: unknown): OutgoingResult {
  const { name, code = '', message } = Object(error) as { name?: string; code?: string; message?: string };
  const detail = message ?? String(error);
  if (name === 'TimeoutError') return { kind: 'timeout', detail };
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/.test(code))
    return { kind: 'tls', detail };
  return { kind: KINDS[code] ?? 'dropped', detail };
}
