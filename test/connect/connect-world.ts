import { createHmac } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import type { Descriptor } from '../../simulator/connect/descriptor/descriptor.ts';
import { installApp } from '../../simulator/connect/lifecycle/install-app.ts';
import { uninstallApp } from '../../simulator/connect/lifecycle/uninstall-app.ts';
import { exportSite } from '../../simulator/connect/site-events/export-site.ts';
import { importBackup } from '../../simulator/connect/site-events/import-backup.ts';
import { connectState, type Installation, type Listing } from '../../simulator/connect/state.ts';
import { tenantOf } from '../../simulator/connect/tenants.ts';
import { queryHashOf } from '../../simulator/connect/tokens/query-hash.ts';
import { createSimulator, type WorldSetup } from '../../simulator/index.ts';
import { type Account, adopt, findAccount, findSite, type Product } from '../../simulator/world/directory.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import type { OutgoingRequest } from '../../simulator/world/outgoing.ts';

export const APP_KEY = 'com.example.board';
export const JIRA = 'https://acme.atlassian.net';
export const SERVER = 'https://oauth-2-authorization-server.services.atlassian.com';

const setup: WorldSetup = {
  seed: 'connect',
  accounts: [
    { handle: 'mia', name: 'Mia Krystof', email: 'mia@example.com' },
    { handle: 'rohit', name: 'Rohit Rao' },
    { handle: 'stranger', name: 'Someone Else' },
  ],
  sites: [
    {
      handle: 'acme',
      products: ['jira', 'confluence'],
      admins: ['mia'],
      members: ['mia', 'rohit'],
      projects: [{ key: 'ED', name: 'Editors' }],
    },
    { handle: 'globex' },
  ],
  issues: [
    { key: 'ED-1', site: 'acme', summary: 'Misspelt headline' },
    { key: 'ED-7', site: 'acme', summary: 'Hidden', visibleTo: ['rohit'] },
  ],
};

const descriptor: Descriptor = {
  key: APP_KEY,
  name: 'Board',
  description: '',
  baseUrl: 'http://127.0.0.1:9',
  vendor: undefined,
  authentication: 'jwt',
  lifecycle: { installed: '/installed' },
  scopes: ['WRITE', 'ACT_AS_USER'],
  apiVersion: 1,
  enableLicensing: true,
  apiMigrations: { 'signed-install': true },
  regionBaseUrls: {},
  modules: {},
};

export type Claims = Record<string, unknown>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** HS256 by hand (RFC 7515, section 5.1), so that the simulator does not judge itself. */
export function hs256(
  sharedSecret: string,
  claims: Claims,
  header: Claims = { typ: 'JWT', alg: 'HS256' },
): string {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${createHmac('sha256', sharedSecret).update(input).digest('base64url')}`;
}

/** A request to be made in a test. */
export interface Asked {
  readonly method?: InjectOptions['method'];
  readonly headers?: Record<string, string>;
  readonly payload?: unknown;
}

/** A simulator with one world, whose apps answer every call with 204. */
export async function openConnect(changes: WorldSetup = {}) {
  const bugs: Error[] = [];
  const calls: OutgoingRequest[] = [];
  const environment = {
    ...systemEnvironment,
    send: async (request: OutgoingRequest) => {
      calls.push(request);
      return { kind: 'answer' as const, status: 204, headers: {}, body: '' };
    },
  };
  const simulator = createSimulator({ onBug: (error) => bugs.push(error), environment });
  const world = simulator.worlds.create('default', { ...setup, ...changes });
  await simulator.app.ready();

  /** The first app that is installed. */
  const mustHave = (): Installation => {
    const [first] = connectState(world).installations.values();
    if (!first) throw new Error('no app is installed');
    return first;
  };

  const site = (handle = 'acme') => {
    const found = findSite(world, handle);
    if (!found) throw new Error(`no site ${handle}`);
    return found;
  };

  const tenant = (handle = 'acme', product: Product = 'jira') => {
    const found = tenantOf(world, site(handle), product);
    if (!found) throw new Error(`${handle} has no ${product}`);
    return found;
  };

  interface Order extends Partial<Descriptor> {
    readonly site?: string;
    readonly product?: Product;
    readonly listing?: Listing;
    readonly license?: Installation['license'];
  }

  async function install(order: Order = {}): Promise<Installation> {
    const { site: handle, product, listing = 'marketplace', license, ...parts } = order;
    const outcome = await installApp(world, {
      tenant: tenant(handle, product),
      descriptor: { ...descriptor, ...parts },
      descriptorUrl: 'http://127.0.0.1:9/atlassian-connect.json',
      listing,
      hostAddress: 'https://{host}',
      accountId: undefined,
      license,
    });
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message);
    await outcome.told;
    return outcome.installation;
  }

  /** Exports a tenant's content, and imports it there again. */
  function importSite(handle = 'acme', product: Product = 'jira'): void {
    const target = tenant(handle, product);
    const { backupId = '' } = exportSite(world, target);
    const backup = connectState(world).backups.get(backupId);
    if (backup) importBackup(world, target, backup);
  }

  async function send(url: string, { method = 'GET', headers, payload }: Asked = {}) {
    const { host } = new URL(url);
    // As it is written: `URL` would put a path in its normal form.
    const path = url.slice(url.indexOf(host) + host.length);
    const body = payload === undefined ? {} : { payload: payload as object };
    return await simulator.app.inject({
      method,
      url: path,
      headers: { host, ...headers },
      ...body,
    } as InjectOptions);
  }

  const seconds = () => Math.floor(world.clock.now() / 1000);

  /** The claims of an app for a request at Jira, or Confluence. */
  function claimsFor(url: string, method = 'GET', changed: Claims = {}): Claims {
    const { host } = new URL(url);
    const path = url.slice(url.indexOf(host) + host.length).replace(/^\/wiki/, '');
    return {
      iss: APP_KEY,
      iat: seconds(),
      exp: seconds() + 180,
      qsh: queryHashOf({ method, path }),
      ...changed,
    };
  }

  /** A request as the app, with its JWT. */
  async function asApp(
    installation: Installation,
    url: string,
    asked: Asked & { claims?: Claims; header?: Claims } = {},
  ) {
    const { claims, header, ...rest } = asked;
    const jwt = hs256(installation.sharedSecret, claimsFor(url, asked.method ?? 'GET', claims), header);
    return await send(url, { ...rest, headers: { authorization: `JWT ${jwt}`, ...rest.headers } });
  }

  const account = (handle: string): Account => {
    const found = findAccount(world, handle);
    if (!found) throw new Error(`no account ${handle}`);
    return adopt(world, found);
  };

  const accountId = (handle: string): string => findAccount(world, handle)?.accountId ?? handle;

  /** The claims of an assertion that is as it should be. */
  function assertionClaims(installation: Installation, changed: Claims = {}): Claims {
    return {
      iss: `urn:atlassian:connect:clientid:${installation.oauthClientId}`,
      tnt: installation.product === 'confluence' ? `${JIRA}/wiki` : JIRA,
      sub: `urn:atlassian:connect:useraccountid:${accountId('mia')}`,
      aud: SERVER,
      iat: seconds(),
      exp: seconds() + 60,
      ...changed,
    };
  }

  interface TokenAsked {
    readonly claims?: Claims;
    readonly header?: Claims;
    readonly sharedSecret?: string;
    readonly form?: Record<string, string>;
    readonly server?: string;
  }

  /** A token request, with an assertion that is as it should be but for what is said. */
  async function requestToken(installation: Installation, asked: TokenAsked = {}) {
    const { claims, header, form = {}, server = SERVER } = asked;
    const assertion = hs256(
      asked.sharedSecret ?? installation.sharedSecret,
      assertionClaims(installation, claims),
      header,
    );
    return await postForm(`${server}/oauth2/token`, { grant_type: GRANT, assertion, ...form });
  }

  async function postForm(url: string, form: Record<string, string>) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
    return await send(url, { method: 'POST', headers, payload: new URLSearchParams(form).toString() });
  }

  async function userToken(installation: Installation, asked: TokenAsked = {}): Promise<string> {
    const answer = await requestToken(installation, asked);
    if (answer.statusCode !== 200) throw new Error(answer.body);
    return (answer.json() as { access_token: string }).access_token;
  }

  const asUser = (accessToken: string, url: string, asked: Asked = {}) =>
    send(url, { ...asked, headers: { authorization: `Bearer ${accessToken}`, ...asked.headers } });

  const refusal = (): string | undefined => {
    const refused = world.journal.entries().flatMap((one) => (one.kind === 'exchange' && one.refusal) || []);
    return refused.at(-1)?.condition;
  };

  const events = (type: string): Readonly<Record<string, unknown>>[] =>
    world.journal.entries().flatMap((one) => (one.kind === 'event' && one.type === type ? [one.data] : []));

  return {
    ...{ simulator, world, bugs, calls, site, tenant, install, importSite, send, seconds, claimsFor, asApp },
    uninstall: (installation: Installation) => uninstallApp(world, installation),
    ...{
      mustHave,
      account,
      accountId,
      assertionClaims,
      requestToken,
      postForm,
      userToken,
      asUser,
      refusal,
      events,
    },
  };
}

export const GRANT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
