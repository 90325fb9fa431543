import { createQueryStringHash } from 'atlassian-jwt';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import {
  type AppConnectConfiguration,
  cloudConnectAddresses,
  createMemoryStore,
  createMemoryTenants,
  createReferenceApp,
  type ReferenceAppMaterial,
} from '../../client/index.ts';
import { browserOf } from './browse.ts';
import { comment, configuration, createFakeCloud, mia } from './fake-cloud.ts';

const kid = '0b1bd0c0-2f5e-4b8e-9d55-6a1f0a6f2d10';
const installKeys = await generateKeyPair('RS256');
const pem = await exportSPKI(installKeys.publicKey);

export const acme = 'https://acme.atlassian.net';
export const appBaseUrl = 'http://localhost:3000';

export const connectConfiguration: AppConnectConfiguration = {
  ...cloudConnectAddresses(),
  appKey: 'com.example.board',
  name: 'Board',
  appBaseUrl,
  acceptedAudiences: [],
  era: 'signed-install',
  retention: { days: 30 },
  hostScriptAddress: 'https://connect-cdn.atl-paas.net/all.js',
};

export const commentCall = `POST ${acme}/rest/api/3/issue/ED-1/comment`;
export const consumerInfo = `GET ${acme}/plugins/servlet/oauth/consumer-info`;
export const tokenCall = `POST ${connectConfiguration.authorizationServer.tokenAddress}`;

/** What a product says of an installation. */
export interface Told {
  clientKey: string;
  sharedSecret: string;
  oauthClientId: string;
  baseUrl: string;
  displayUrl?: string;
}

export const told = (clientKey: string, more: Partial<Told> = {}): Told => ({
  clientKey,
  sharedSecret: `the secret of ${clientKey}`,
  oauthClientId: `oauth-of-${clientKey}`,
  baseUrl: acme,
  ...more,
});

/** A reference app that is a Connect app, and products that call it. */
export function connectAppOn(
  more: Partial<ReferenceAppMaterial> & { connect?: Partial<AppConnectConfiguration> } = {},
  rows: Parameters<typeof createFakeCloud>[0] = {},
) {
  const { connect, ...material } = more;
  const cloud = createFakeCloud({
    [`GET ${connectConfiguration.keysAddress}/${kid}`]: [{ status: 200, body: pem }],
    [commentCall]: [{ status: 201, body: comment }],
    ...rows,
  });
  const unexpected: unknown[] = [];
  const merged = { ...connectConfiguration, ...connect };
  const app = createReferenceApp({
    configuration: { ...configuration, issueKey: 'ED-1', connect: merged },
    environment: cloud.environment,
    store: createMemoryStore(),
    tenants: createMemoryTenants(),
    onUnexpected: (thrown) => unexpected.push(thrown),
    ...material,
  });
  const path = new URL(merged.appBaseUrl).pathname.replace(/\/$/, '');
  const seconds = () => Math.floor(cloud.time / 1000);
  const claims = (method: string, url: string, { clientKey }: Told) => {
    const { pathname, searchParams } = new URL(url, 'http://app');
    const query = Object.fromEntries(searchParams);
    const qsh = createQueryStringHash({ method: method as 'GET', pathname, query }, false);
    return { iss: clientKey, iat: seconds(), exp: seconds() + 900, sub: mia, qsh };
  };
  const signShared = (content: Record<string, unknown>, { sharedSecret }: Told) =>
    new SignJWT(content).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(Buffer.from(sharedSecret));
  const signInstall = (content: Record<string, unknown>) =>
    new SignJWT({ ...content, aud: [merged.appBaseUrl] })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .sign(installKeys.privateKey);

  const post = (url: string, body: unknown, authorization?: string, headers = {}) =>
    app.inject({
      method: 'POST',
      url: path + url,
      payload: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }), ...headers },
    });
  const bodyOf = (eventType: string, { sharedSecret, ...rest }: Told) => ({
    ...rest,
    key: merged.appKey,
    eventType,
    productType: 'jira',
    ...(eventType === 'installed' && { sharedSecret }),
  });
  const host = {
    lifecycle: async (event: 'installed' | 'uninstalled', tenant: Told) => {
      const jwt = await signInstall(claims('POST', `/connect/${event}`, tenant));
      return post(`/connect/${event}`, bodyOf(event, tenant), `JWT ${jwt}`);
    },
    switched: async (event: 'enabled' | 'disabled', tenant: Told) => {
      const jwt = await signShared(claims('POST', `/connect/${event}`, tenant), tenant);
      return post(`/connect/${event}`, bodyOf(event, tenant), `JWT ${jwt}`);
    },
    webhook: async (tenant: Told, body: unknown) => {
      const jwt = await signShared(claims('POST', '/connect/issue-created', tenant), tenant);
      return post('/connect/issue-created', body, `JWT ${jwt}`);
    },
    pagePath: async (tenant: Told) => {
      const jwt = await signShared(claims('GET', '/connect/board?lic=active', tenant), tenant);
      return `${path}/connect/board?lic=active&jwt=${jwt}`;
    },
    page: async (tenant: Told) => app.inject(await host.pagePath(tenant)),
    contextToken: async (tenant: Told, more = {}) =>
      signShared({ ...claims('GET', '/', tenant), qsh: 'context-qsh', ...more }, tenant),
  };
  const json = { accept: 'application/json' };
  const page = {
    post: async (tenant: Told, url: string, content: object, more = {}) =>
      post(url, content, `JWT ${await host.contextToken(tenant, more)}`, json),
    get: async (tenant: Told, url: string) =>
      app.inject({
        url: path + url,
        headers: { ...json, authorization: `JWT ${await host.contextToken(tenant)}` },
      }),
  };
  const operator = async (accept = 'application/json') => {
    const browser = browserOf(app, accept);
    await browser.form('/sign-in', { person: 'Rohit' });
    return browser;
  };
  return { app, cloud, host, operator, page, post, unexpected };
}
