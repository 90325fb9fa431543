import { hash } from 'node:crypto';
import { bearerTokenOf } from '../world/bearer-token.ts';
import type { Exchange, JournalEntry } from '../world/journal.ts';

/** An authorization request, at the authorization endpoint or on its way there. */
export interface AuthorizationRequest {
  readonly clientId: string;
  readonly state: string | undefined;
  readonly scopes: readonly string[];
}

/** A request at the token endpoint, with its answer. */
export interface TokenExchange {
  readonly exchange: Exchange;
  readonly grantType: string;
  readonly code: string | undefined;
  readonly refreshToken: string | undefined;
  /** The tokens that reached the app; undefined when it was refused or the answer was lost. */
  readonly received: { accessToken: string; refreshToken: string | undefined; expiresIn: number } | undefined;
}

/** An authorization request that reached the authorization endpoint. */
export function authorizationRequestAt(entry: JournalEntry): AuthorizationRequest | undefined {
  if (entry.kind !== 'exchange' || entry.operationId !== 'authorize') return undefined;
  return authorizationRequestIn(entry.request.url);
}

/** An authorization request that the app handed to a browser, as far as a script looked on. */
export function authorizationRequestFrom(entry: JournalEntry): AuthorizationRequest | undefined {
  if (!isToApp(entry)) return undefined;
  const location = headerOf(entry.response?.headers, 'location');
  return location?.includes('/authorize?') ? authorizationRequestIn(location) : undefined;
}

/** What a browser brought to the app's callback, as far as a script looked on. */
export function callbackAt(
  entry: JournalEntry,
): { actor: string; code: string; state: string | undefined } | undefined {
  if (!isToApp(entry)) return undefined;
  const query = queryOf(entry.request.url);
  const code = query.get('code');
  return code === null
    ? undefined
    : { actor: entry.actor ?? '', code, state: query.get('state') ?? undefined };
}

/** A request at the token endpoint. */
export function tokenExchangeAt(entry: JournalEntry): TokenExchange | undefined {
  if (entry.kind !== 'exchange' || entry.operationId !== 'exchangeToken') return undefined;
  const body = recordOf(entry.request.body);
  return {
    exchange: entry,
    grantType: textOf(body.grant_type) ?? '',
    code: textOf(body.code),
    refreshToken: textOf(body.refresh_token),
    received: receivedTokens(entry),
  };
}

/** The access token by which a Connect app may act as a person, where one was given to it. */
export function userTokenAt(entry: JournalEntry): string | undefined {
  if (entry.kind !== 'exchange' || entry.operationId !== 'exchangeAssertion') return undefined;
  return receivedTokens(entry)?.accessToken;
}

/** A call that carries a bearer token, at any origin of ours. */
export function bearerCallAt(entry: JournalEntry): { exchange: Exchange; accessToken: string } | undefined {
  if (entry.kind !== 'exchange' || entry.direction !== 'in') return undefined;
  const accessToken = bearerTokenOf(entry.request.headers);
  return accessToken === undefined ? undefined : { exchange: entry, accessToken };
}

/** The message of an answer in the gateway's envelope. */
export function gatewayMessage(exchange: Exchange): string | undefined {
  return textOf(recordOf(exchange.response?.body).message);
}

/** A header, by its lower-case name; answers spell theirs as the service does. */
export function headerOf(
  headers: Exchange['request']['headers'] | undefined,
  name: string,
): string | undefined {
  if (headers === undefined) return undefined;
  const value = headers[name] ?? headers[spellingOf(headers, name)];
  return Array.isArray(value) ? value[0] : value;
}

function spellingOf(headers: Exchange['request']['headers'], name: string): string {
  for (const spelling in headers) {
    if (spelling.length === name.length && spelling.toLowerCase() === name) return spelling;
  }
  return name;
}

/** So much of the end of a token tells it from all others: the end of a JWT is its signature. */
const TELLING = 64;

/** A key for a secret that is remembered: short, and not the secret. */
export function fingerprint(secret: string): string {
  return hash('sha256', secret.slice(-TELLING), 'base64url').slice(0, 16);
}

const isToApp = (entry: JournalEntry): entry is Exchange =>
  entry.kind === 'exchange' && entry.direction === 'out';

function authorizationRequestIn(url: string): AuthorizationRequest {
  const query = queryOf(url);
  return {
    clientId: query.get('client_id') ?? '',
    state: query.get('state') ?? undefined,
    scopes: (query.get('scope') ?? '').split(' ').filter((scope) => scope !== ''),
  };
}

function receivedTokens(exchange: Exchange): TokenExchange['received'] {
  const body = recordOf(exchange.response?.body);
  const whole =
    exchange.fault === undefined || exchange.fault.kind === 'delay' || exchange.fault.kind === 'hold';
  const accessToken = textOf(body.access_token);
  if (!whole || exchange.response?.status !== 200 || accessToken === undefined) return undefined;
  return { accessToken, refreshToken: textOf(body.refresh_token), expiresIn: Number(body.expires_in) };
}

function queryOf(url: string): URLSearchParams {
  return new URLSearchParams(url.split('?')[1] ?? '');
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
