import { expectOf } from './expect.ts';
import type { StageContext } from './stage-context.ts';

/** An answer as a plain HTTP client sees it. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where it is JSON, otherwise the text. */
  readonly body: unknown;
}

/** The tokens of one answer. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export type Sent = Readonly<Record<string, string>>;

/** curl, so to speak: requests written by hand, without any app. */
export interface Wire {
  /** An authorization address with everything that the documentation asks for; these win, empty ones are left out. */
  authorizationAddress(parameters?: Sent): Promise<URL>;
  /** POST /oauth/token with a JSON body. */
  token(body: Sent): Promise<WireAnswer>;
  /** POST /oauth/token with a form, and HTTP Basic where a pair is given. */
  tokenByForm(body: Sent, basic?: { clientId: string; clientSecret: string }): Promise<WireAnswer>;
  /** Exchanges a code as the app under test. */
  exchange(code: string, more?: Sent): Promise<WireAnswer>;
  /** Refreshes as the app under test. */
  refresh(refreshToken: string): Promise<WireAnswer>;
  get(hostAndPath: string, accessToken?: string): Promise<WireAnswer>;
  post(hostAndPath: string, accessToken: string | undefined, body: unknown): Promise<WireAnswer>;
}

const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/json' };

export function createWire(context: StageContext, credentials: AppCredentials): Wire {
  const { steps } = context;
  const tokenAddress = 'auth.atlassian.com/oauth/token';
  const own = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
  const token = (body: Sent) =>
    send(context, tokenAddress, { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(body) });
  return {
    authorizationAddress: async (parameters = {}) => authorizationAddress(context, credentials, parameters),
    token: (body) => steps.run(`POST /oauth/token with ${body.grant_type}`, () => token(body)),
    tokenByForm: (body, basic) =>
      steps.run(`POST /oauth/token by form with ${body.grant_type}`, () =>
        send(context, tokenAddress, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...(basic && basicHeader(basic)) },
          body: new URLSearchParams(body).toString(),
        }),
      ),
    exchange: (code, more = {}) =>
      steps.run('a code is exchanged by hand', () =>
        token({
          ...own,
          grant_type: 'authorization_code',
          redirect_uri: credentials.redirectUri,
          code,
          ...more,
        }),
      ),
    refresh: (refreshToken) =>
      steps.run('a refresh token is exchanged by hand', () =>
        token({ ...own, grant_type: 'refresh_token', refresh_token: refreshToken }),
      ),
    get: (hostAndPath, accessToken) =>
      steps.run(`GET ${hostAndPath}`, () =>
        send(context, hostAndPath, { headers: { accept: 'application/json', ...bearer(accessToken) } }),
      ),
    post: (hostAndPath, accessToken, body) =>
      steps.run(`POST ${hostAndPath}`, () =>
        send(context, hostAndPath, {
          method: 'POST',
          headers: { ...JSON_TYPE, ...bearer(accessToken) },
          body: JSON.stringify(body),
        }),
      ),
  };
}

/** What a request by hand must know of an app. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** @returns the tokens of an answer; fails unless it is a success with both */
export function tokensOf(answer: WireAnswer): Tokens {
  expectOf(answer.status, 'status of the token answer').is(200);
  const { access_token: accessToken, refresh_token: refreshToken } = Object(answer.body);
  expectOf(typeof accessToken, 'kind of access_token').is('string');
  return { accessToken, refreshToken };
}

/** @returns the `error` and `error_description` of an answer beside its status, for one comparison */
export function refusalOf(answer: WireAnswer): [number, unknown, unknown] {
  const { error, error_description: description } = Object(answer.body);
  return [answer.status, error, description];
}

function authorizationAddress({ simulator }: StageContext, app: AppCredentials, parameters: Sent): URL {
  const address = new URL(simulator.addressOf('auth.atlassian.com/authorize'));
  const documented: Sent = {
    audience: 'api.atlassian.com',
    client_id: app.clientId,
    scope: app.scopes.join(' '),
    redirect_uri: app.redirectUri,
    state: 'a-state-made-by-hand',
    response_type: 'code',
    prompt: 'consent',
    ...parameters,
  };
  for (const [name, value] of Object.entries(documented))
    if (value !== '') address.searchParams.set(name, value);
  return address;
}

async function send(
  { simulator }: StageContext,
  hostAndPath: string,
  init: RequestInit,
): Promise<WireAnswer> {
  const headers = { 'user-agent': 'curl', ...(init.headers as Record<string, string>) };
  const answer = await simulator.fetch(simulator.addressOf(hostAndPath), { ...init, headers });
  const text = await answer.text();
  const json = answer.headers.get('content-type')?.includes('json');
  return { status: answer.status, headers: answer.headers, body: json ? parsed(text) : text };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const bearer = (accessToken: string | undefined): Record<string, string> =>
  accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };

function basicHeader({ clientId, clientSecret }: { clientId: string; clientSecret: string }) {
  const pair = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
