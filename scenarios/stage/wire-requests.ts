import type { PlainRequest } from './ask.ts';
import type { SimulatorOnStage } from './stage-context.ts';

/** An answer as a plain HTTP client sees it. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, otherwise the text. */
  readonly body: unknown;
}

/** Fields of a request body or a query. */
export type Sent = Readonly<Record<string, string>>;

/** The user agent of what is written by hand; findings about it are not the app's. */
export const BY_HAND = 'by hand';

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

/** The three kinds of requests that are written by hand; hosts lead the path: `api.atlassian.com/me`. */
export function sender(simulator: SimulatorOnStage) {
  const send = async (hostAndPath: string, sent: Omit<PlainRequest, 'url'>): Promise<WireAnswer> => {
    const url = simulator.addressOf(hostAndPath);
    const named = { 'user-agent': BY_HAND, ...sent.headers };
    const { status, headers, text } = await simulator.ask({ ...sent, url, headers: named });
    const json = headers.get('content-type')?.includes('json');
    return { status, headers, body: json ? parsed(text) : text };
  };
  return {
    getJson: (hostAndPath: string, headers: Sent = {}) =>
      send(hostAndPath, { method: 'GET', headers: { accept: 'application/json', ...headers } }),
    postJson: (hostAndPath: string, body: unknown, headers: Sent = {}) =>
      send(hostAndPath, {
        method: 'POST',
        headers: { ...JSON_TYPE, ...headers },
        body: JSON.stringify(body),
      }),
    postForm: (hostAndPath: string, body: Sent, basic?: { clientId: string; clientSecret: string }) =>
      send(hostAndPath, {
        method: 'POST',
        headers: { ...FORM_TYPE, ...(basic && basicHeader(basic)) },
        body: new URLSearchParams(body).toString(),
      }),
  };
}

/** RFC 6750, section 2.1. */
export const bearer = (accessToken: string | undefined): Sent =>
  accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };

/** RFC 6749, section 2.3.1. */
function basicHeader({ clientId, clientSecret }: { clientId: string; clientSecret: string }): Sent {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
