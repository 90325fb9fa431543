import { expectOf } from './expect.ts';
import type { Connecting, Person } from './person.ts';
import type { StageContext } from './stage-context.ts';
import { createWireGrants } from './wire-grants.ts';
import { bearer, type Sent, sender, type WireAnswer } from './wire-requests.ts';

export type { Sent, WireAnswer } from './wire-requests.ts';

/** The tokens of one answer. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

/** How a code comes to be: parameters of the authorization request, and what the person chooses. */
export interface Consenting extends Connecting {
  /** Parameters that differ from the documented ones; empty ones are left out. */
  readonly parameters?: Sent;
}

/** curl and a browser, so to speak: requests written by hand, for an app of their own that has no server. */
export interface Wire {
  /** The app of these requests, whose callback is a public example address. */
  readonly credentials: AppCredentials;
  /** An authorization address with everything that the documentation asks for. */
  authorizationAddress(parameters?: Sent): URL;
  /** Lets somebody consent. @returns the code out of the address that the browser was sent to */
  codeFrom(person: Person, consenting?: Consenting): Promise<string>;
  /** Lets somebody consent, and exchanges the code. */
  tokensFrom(person: Person, consenting?: Consenting): Promise<Tokens>;
  /** POST /oauth/token with a JSON body. */
  token(body: Sent): Promise<WireAnswer>;
  /** POST /oauth/token with a form, and HTTP Basic where a pair is given. */
  tokenByForm(body: Sent, basic?: Pick<AppCredentials, 'clientId' | 'clientSecret'>): Promise<WireAnswer>;
  exchange(code: string, more?: Sent): Promise<WireAnswer>;
  refresh(refreshToken: string): Promise<WireAnswer>;
  get(hostAndPath: string, accessToken?: string): Promise<WireAnswer>;
  post(hostAndPath: string, accessToken: string | undefined, body: unknown): Promise<WireAnswer>;
  /** POST /app/report-accounts/ with these entries, well-formed or not. */
  reports(accounts: unknown, reporting: Reporting): Promise<WireAnswer>;
}

/** With what a report by hand is made. */
export interface Reporting {
  /** Whoever consents, on the first report, and whose grant all further ones are made with. */
  readonly as?: Person;
  /** Instead of somebody's grant. */
  readonly accessToken?: string;
  /** Without the slash at the end, as Forge's helper has it. */
  readonly slash?: boolean;
  /** The whole body, in place of `{accounts}`. */
  readonly body?: unknown;
}

/** What a request by hand must know of its app. */
export interface AppCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

const TOKEN = 'auth.atlassian.com/oauth/token';
const REPORT = 'api.atlassian.com/app/report-accounts';

export function createWire(context: StageContext, credentials: AppCredentials): Wire {
  const { steps } = context;
  const { getJson, postJson, postForm } = sender(context.simulator);
  const own = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
  const { redirectUri: redirect_uri } = credentials;
  const exchange = (code: string, more: Sent = {}) =>
    steps.run('a code is exchanged by hand', () =>
      postJson(TOKEN, { ...own, grant_type: 'authorization_code', redirect_uri, code, ...more }),
    );
  const address = (parameters: Sent = {}) => authorizationAddress(context, credentials, parameters);
  const codeFrom = async (person: Person, { parameters, ...connecting }: Consenting = {}) => {
    const callback = await person.collectsCallback(address(parameters), connecting);
    const code = callback.searchParams.get('code');
    if (code === null) throw new Error(`no code came back: ${callback.search}`);
    return code;
  };
  const tokensFrom = (person: Person, consenting?: Consenting) =>
    steps.run(`${person.name} consents, and the code is exchanged by hand`, async () =>
      tokensOf(await exchange(await codeFrom(person, consenting))),
    );
  const refresh = (refresh_token: string) =>
    steps.run('a refresh token is exchanged by hand', () =>
      postJson(TOKEN, { ...own, grant_type: 'refresh_token', refresh_token }),
    );
  const tokenOf = createWireGrants(context.now, tokensFrom, async (refreshToken) =>
    tokensOf(await refresh(refreshToken)),
  );
  return {
    credentials,
    authorizationAddress: address,
    codeFrom,
    tokensFrom,
    exchange,
    token: (body) => steps.run(`POST /oauth/token: ${body.grant_type}`, () => postJson(TOKEN, body)),
    tokenByForm: (body, basic) =>
      steps.run(`POST /oauth/token by form: ${body.grant_type}`, () => postForm(TOKEN, body, basic)),
    refresh,
    get: (hostAndPath, accessToken) =>
      steps.run(`GET ${hostAndPath}`, () => getJson(hostAndPath, bearer(accessToken))),
    post: (hostAndPath, accessToken, body) =>
      steps.run(`POST ${hostAndPath}`, () => postJson(hostAndPath, body, bearer(accessToken))),
    reports: (accounts, { as, accessToken, slash = true, body = { accounts } }) =>
      steps.run('accounts are reported by hand', async () => {
        const bearerToken = accessToken ?? (as && (await tokenOf(as)));
        return postJson(slash ? `${REPORT}/` : REPORT, body, bearer(bearerToken));
      }),
  };
}

/** @returns the tokens of an answer; fails unless it is a success */
export function tokensOf(answer: WireAnswer): Tokens {
  expectOf(answer.status, 'status of the token answer').is(200);
  const { access_token: accessToken, refresh_token: refreshToken } = Object(answer.body);
  expectOf(typeof accessToken, 'kind of access_token').is('string');
  return { accessToken, refreshToken };
}

/** @returns status, `error` and `error_description` of an answer, for one comparison */
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
