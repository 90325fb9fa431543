import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import {
  type ClientEnvironment,
  type Connect,
  type ConnectConfiguration,
  type ConnectMaterial,
  type ConnectRequest,
  createConnect,
  createMemoryTenants,
  type LifecycleEvent,
  queryHashOf,
  type TenantStore,
} from '../../client/index.ts';

export const appKey = 'com.example.app';
export const appBaseUrl = 'https://app.example.com/ctx';
export const keysAddress = 'https://keys.example.com';
export const tokenAddress = 'https://auth.example.com/oauth2/token';
export const siteUrl = 'https://acme.atlassian.net';
export const day = 86_400_000;

export const kid = '2e0c1b2a-7b1f-4f3c-9d0a-000000000001';
const atlassian = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const pemOf = (key: KeyObject) => String(key.export({ type: 'spki', format: 'pem' }));
export const atlassianPem = pemOf(atlassian.publicKey);

/** An installation as the host knows it. */
export interface HostInstallation {
  clientKey: string;
  oauthClientId?: string;
  sharedSecret: string;
  baseUrl: string;
}

export const installation = (name: string, more: Partial<HostInstallation> = {}): HostInstallation => ({
  clientKey: `key-${name}`,
  oauthClientId: `oauth-${name}`,
  sharedSecret: `secret-${name}`,
  baseUrl: siteUrl,
  ...more,
});

export interface Signing {
  alg?: 'RS256' | 'HS256' | 'none' | 'HS512';
  key?: KeyObject | string;
  kid?: unknown;
  claims?: Record<string, unknown>;
}

export interface CallOptions extends Signing {
  body?: Record<string, unknown>;
  query?: string;
  path?: string;
  headers?: ConnectRequest['headers'];
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** @returns a JWT, good or bad, that was made by hand. */
export function jwtOf(claims: object, { alg = 'HS256', key = '', kid: keyId }: Signing): string {
  const input = `${encode({ typ: 'JWT', alg, kid: keyId })}.${encode(claims)}`;
  if (alg === 'none') return `${input}.`;
  if (alg === 'RS256') return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
  const hash = alg === 'HS512' ? 'sha512' : 'sha256';
  return `${input}.${createHmac(hash, key).update(input).digest('base64url')}`;
}

/** A host that signs, and a cloud that answers, as a test wants it. */
export interface Host {
  now: number;
  readonly environment: ClientEnvironment;
  /** What was asked, as `GET https://...`. */
  readonly asked: string[];
  /** The last request to each address. */
  readonly requests: Map<string, Request>;
  /** Answers requests; the first that returns something counts. */
  answer: (request: Request, address: string) => Response | Promise<Response> | undefined;
  claims(from: HostInstallation, method: string, path: string, query?: string): Record<string, unknown>;
  lifecycle(event: LifecycleEvent, from: HostInstallation, options?: CallOptions): ConnectRequest;
}

export function createHost(): Host {
  const asked: string[] = [];
  const requests = new Map<string, Request>();
  const host: Host = {
    now: Date.UTC(2026, 0, 5, 12),
    asked,
    requests,
    answer: () => undefined,
    environment: {
      now: () => host.now,
      randomBytes: (count) => new Uint8Array(count),
      async sleep(milliseconds) {
        host.now += milliseconds;
      },
      async fetch(input, init) {
        const request = new Request(input, init);
        asked.push(`${request.method} ${request.url}`);
        requests.set(request.url, request.clone());
        const answer = await host.answer(request, request.url);
        if (answer) return answer;
        if (request.url === `${keysAddress}/${kid}`) return new Response(atlassianPem);
        return new Response('not here', { status: 404 });
      },
    },
    claims: (from, method, path, query = '') => {
      const iat = Math.floor(host.now / 1000);
      const qsh = queryHashOf({ method, path, query }, appBaseUrl);
      return { sub: 'account-1', iss: from.clientKey, qsh, context: {}, iat, exp: iat + 900 };
    },
    lifecycle(event, from, options = {}) {
      const { alg = 'RS256', body, claims, headers, path = `/ctx/${event}`, query = '' } = options;
      const all = {
        ...host.claims(from, 'POST', path, query),
        ...(alg === 'RS256' && { aud: [appBaseUrl] }),
        ...claims,
      };
      const key = options.key ?? (alg === 'RS256' ? atlassian.privateKey : from.sharedSecret);
      const keyId = alg === 'RS256' ? (options.kid ?? kid) : options.kid;
      const signed = () => ({
        authorization: `JWT ${jwtOf(all, { alg, key, kid: keyId })}`,
        'content-type': 'application/json',
      });
      return {
        method: 'POST',
        path,
        query,
        headers: headers ?? signed(),
        body: JSON.stringify({ ...bodyOf(event, from), ...body }),
      };
    },
  };
  return host;
}

export function bodyOf(event: LifecycleEvent, from: HostInstallation): Record<string, unknown> {
  const { sharedSecret, ...rest } = from;
  return {
    key: appKey,
    ...rest,
    ...(event === 'installed' && { sharedSecret }),
    serverVersion: '100212',
    displayUrl: from.baseUrl,
    productType: 'jira',
    description: `Atlassian JIRA at ${from.baseUrl}`,
    eventType: event,
  };
}

export const unsigned = { headers: { 'content-type': 'application/json' } };
export const shared = { alg: 'HS256' } as const;

export const configuration: ConnectConfiguration = {
  appKey,
  appBaseUrl,
  acceptedAudiences: ['https://eu.app.example.com'],
  era: 'signed-install',
  keysAddress,
  authorizationServer: { tokenAddress, audience: 'https://auth.example.com' },
  retention: { days: 30 },
};

/** An app of the host's. */
export function createApp(
  host: Host,
  more: Partial<ConnectMaterial> & { era?: ConnectConfiguration['era'] } = {},
) {
  const { era = 'signed-install', ...material } = more;
  const store: TenantStore = material.store ?? createMemoryTenants();
  const connect: Connect = createConnect({
    configuration: { ...configuration, era },
    environment: host.environment,
    ...material,
    store,
  });
  return { connect, store };
}

/** What an app answers to each event. */
export function send(connect: Connect, event: LifecycleEvent, request: ConnectRequest) {
  const handlers = {
    installed: connect.handleInstalled,
    uninstalled: connect.handleUninstalled,
    enabled: connect.handleEnabled,
    disabled: connect.handleDisabled,
  };
  return handlers[event](request);
}

/** Who is who, in short: `key-A active`. */
export async function statesOf(connect: Connect): Promise<string[]> {
  return (await connect.tenants()).map(({ clientKey, state }) => `${clientKey} ${state}`);
}
