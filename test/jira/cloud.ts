import { sign } from 'node:crypto';
import type { InjectOptions } from 'fastify';
import { createSimulator, type WorldSetup } from '../../simulator/index.ts';
import { OWN_CLAIM } from '../../simulator/oauth/access-token.ts';
import { findApp, oauthState } from '../../simulator/oauth/state.ts';
import { findAccount, findSite } from '../../simulator/world/directory.ts';
import { SIGNING_KID, signingKey } from '../../simulator/world/keys.ts';

export const cloudId = '1324a887-45db-1bf4-1e99-ef0ff456d421';
export const otherCloudId = '2435b998-56ec-4cf5-8faa-f01aa567e532';
export const userScopes = ['read:jira-user', 'read:jira-work', 'write:jira-work'];

export const setup: WorldSetup = {
  seed: 'jira',
  accounts: [
    { handle: 'mia', name: 'Mia Krystof', email: 'mia@example.com', accountId: '5b10a2844c20165700ede21g' },
    { handle: 'rohit', name: 'Rohit Rao', emailVisible: false, timeZone: 'Asia/Kolkata' },
    { handle: 'gone', name: 'Gone Girl', status: 'closed' },
    { handle: 'stranger', name: 'Someone Else' },
  ],
  sites: [
    {
      handle: 'acme',
      cloudId,
      name: 'Acme',
      products: ['jira', 'confluence'],
      members: ['mia', 'rohit', 'gone'],
      projects: [{ key: 'ED', name: 'Editors' }],
    },
    { handle: 'globex', cloudId: otherCloudId },
    { handle: 'wiki', products: ['confluence'] },
  ],
  apps: [
    { handle: 'app', name: 'The app', scopes: [...userScopes, 'read:confluence-content.all', 'read:me'] },
  ],
  issues: [
    { key: 'ED-1', site: 'acme', summary: 'Misspelt headline', description: 'One.\n\nTwo.', reporter: 'mia' },
    { key: 'ED-7', site: 'acme', summary: 'Hidden', visibleTo: ['rohit'] },
  ],
};

/** An access token as the authorization server signs it (RFC 7515, section 5.1). */
function signed(claims: object): string {
  const [header, payload] = [{ alg: 'RS256', typ: 'JWT', kid: SIGNING_KID }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const input = `${header}.${payload}`;
  return `${input}.${sign('sha256', Buffer.from(input), signingKey).toString('base64url')}`;
}

/** What a token is made for. */
export interface TokenFor {
  account?: string;
  sites?: string[];
  scopes?: string[];
}

/** A simulator with one world, and tokens made without the dance of the authorization request. */
export async function startCloud(changes: WorldSetup = {}) {
  const bugs: Error[] = [];
  const simulator = createSimulator({ onBug: (error) => bugs.push(error) });
  const world = simulator.worlds.create('default', { ...setup, ...changes });
  await simulator.app.ready();

  /** An access token of a consent of its own. */
  function tokenFor({ account = 'mia', sites = ['acme'], scopes = userScopes }: TokenFor = {}): string {
    const now = world.clock.now();
    const app = findApp(world, 'app');
    const person = findAccount(world, account);
    if (!app || !person) throw new Error(`no app, or no ${account}`);
    const cloudIds = sites.flatMap((site) => findSite(world, site)?.cloudId ?? []);
    const grantId = world.dice.uuid('grantId');
    oauthState(world).grants.set(grantId, {
      grantId,
      clientId: app.clientId,
      accountId: person.accountId,
      scopes,
      sites: cloudIds,
      password: person.password,
      createdAt: now,
      consentedAt: now,
      revokedAt: undefined,
    });
    const iat = Math.floor(now / 1000);
    return signed({
      jti: world.dice.uuid('jti'),
      iat,
      exp: iat + 3600,
      scope: scopes.join(' '),
      [OWN_CLAIM]: { world: world.lineage, grantId },
    });
  }

  /** Sends a request to a host of the cloud. @param accessToken - none for an anonymous request */
  async function send(method: InjectOptions['method'], url: string, accessToken?: string, payload?: unknown) {
    const { host, pathname, search } = new URL(url);
    const response = await simulator.app.inject({
      method,
      url: `${pathname}${search}`,
      headers: { host, ...(accessToken !== undefined && { authorization: `Bearer ${accessToken}` }) },
      ...(payload !== undefined && { payload: payload as object }),
    } as InjectOptions);
    return response;
  }

  return { simulator, world, bugs, tokenFor, send };
}

/** A path below the gateway's address of the site Acme. */
export const gateway = (path: string, site = cloudId): string =>
  `https://api.atlassian.com/ex/jira/${site}/rest/api${path}`;
