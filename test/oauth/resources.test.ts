import { describe, expect, it } from 'vitest';
import { knownFaultAnswer } from '../../simulator/oauth/known-answers.ts';
import { findApp, oauthState } from '../../simulator/oauth/state.ts';
import { cloudId, otherCloudId, startCloud } from '../jira/cloud.ts';

const resources = 'https://api.atlassian.com/oauth/token/accessible-resources';
const both = ['read:me', 'offline_access', 'read:confluence-content.all', 'read:jira-user', 'read:user:jira'];
const unauthorized = { code: 401, message: 'Unauthorized' };
const avatarUrl = 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png';

describe('GET /oauth/token/accessible-resources', () => {
  it('lists one entry a product container, with the scopes of that product only', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', resources, cloud.tokenFor({ scopes: both }));
    const site = { id: cloudId, name: 'Acme', url: 'http://acme.atlassian.net', avatarUrl };
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      [
        { ...site, scopes: ['read:confluence-content.all'] },
        { ...site, scopes: ['read:jira-user', 'read:user:jira'] },
      ],
    ]);
  });

  it('escapes the slashes of the avatar, and of nothing else', async () => {
    const cloud = await startCloud();
    const { body, headers } = await cloud.send('GET', resources, cloud.tokenFor({ scopes: both }));
    expect(body.split(`"avatarUrl":"${avatarUrl.replaceAll('/', '\\/')}"`)).toHaveLength(3);
    expect(body).toContain('"url":"http://acme.atlassian.net"');
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(body));
  });

  it('answers at auth.atlassian.com too', async () => {
    const cloud = await startCloud();
    const url = resources.replace('api.', 'auth.');
    expect((await cloud.send('GET', url, cloud.tokenFor())).json()).toHaveLength(1);
  });

  it('shows none of the order in which sites were granted', async () => {
    const cloud = await startCloud();
    const orders = [
      ['acme', 'globex'],
      ['globex', 'acme'],
    ];
    for (const sites of orders) {
      const answer = await cloud.send('GET', resources, cloud.tokenFor({ sites }));
      expect(answer.json().map(({ id }: { id: string }) => id)).toEqual([cloudId, otherCloudId]);
    }
  });

  it('leaves out a site where an admin uninstalled the app', async () => {
    const cloud = await startCloud();
    oauthState(cloud.world).uninstalled.set(cloudId, [findApp(cloud.world, 'app')?.clientId ?? '']);
    const answer = await cloud.send('GET', resources, cloud.tokenFor({ sites: ['acme', 'globex'] }));
    expect(answer.json().map(({ id }: { id: string }) => id)).toEqual([otherCloudId]);
  });

  it('leaves out a site without a product of the scopes', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor({ sites: ['wiki'], scopes: ['read:jira-user'] });
    expect((await cloud.send('GET', resources, accessToken)).json()).toEqual([]);
  });

  it('is an empty array for a token with account scopes only', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send(
      'GET',
      resources,
      cloud.tokenFor({ scopes: ['read:me', 'offline_access'] }),
    );
    expect([answer.statusCode, answer.json()]).toEqual([200, []]);
  });

  it('lists a site although its person lost access to it', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', resources, cloud.tokenFor({ account: 'stranger' }))).json()).toHaveLength(
      1,
    );
  });

  it('lists the scopes of the app, where the dial says so', async () => {
    const cloud = await startCloud({ dials: { 'oauth.resourceScopes': 'app' } });
    const answer = await cloud.send('GET', resources, cloud.tokenFor({ scopes: ['read:jira-user'] }));
    expect(answer.json()).toMatchObject([
      { scopes: ['read:jira-user', 'read:jira-work', 'write:jira-work'] },
    ]);
  });

  it.each([undefined, 'garbage'])('answers the bearer %s with 401', async (accessToken) => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', resources, accessToken);
    expect([answer.statusCode, answer.json()]).toEqual([401, unauthorized]);
  });
});

describe('GET /me', () => {
  const me = 'https://api.atlassian.com/me';

  it('shows the own profile, e-mail address included', async () => {
    const cloud = await startCloud({
      accounts: [
        {
          handle: 'mia',
          name: 'Mia Krystof',
          accountId: '5b10a2844c20165700ede21g',
          emailVisible: false,
          picture: 'https://example.com/mia.png',
          timeZone: 'Australia/Sydney',
          jobTitle: 'Designer',
        },
      ],
      sites: [{ handle: 'acme' }],
      issues: [],
    });
    const answer = await cloud.send('GET', me, cloud.tokenFor({ scopes: ['read:me'], sites: [] }));
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        account_type: 'atlassian',
        account_id: '5b10a2844c20165700ede21g',
        email: 'mia@example.com',
        name: 'Mia Krystof',
        picture: 'https://example.com/mia.png',
        account_status: 'active',
        nickname: 'mia',
        zoneinfo: 'Australia/Sydney',
        locale: 'en-US',
        extended_profile: { job_title: 'Designer' },
      },
    ]);
  });

  it('answers a token without read:me with 403, or the scope failure where the dial says so', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', me, cloud.tokenFor())).statusCode).toBe(403);
    expect((await cloud.send('GET', me, cloud.tokenFor({ scopes: ['read:me'] }))).statusCode).toBe(200);
    const other = await startCloud({ dials: { 'oauth.meWithoutScope': 'scope-failure' } });
    const answer = await other.send('GET', me, other.tokenFor());
    expect([answer.statusCode, answer.json().message]).toEqual([401, 'Unauthorized; scope does not match']);
  });

  it('answers 401 without a token', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', me)).json()).toEqual(unauthorized);
  });
});

describe('GET /userinfo', () => {
  const userinfo = 'https://auth.atlassian.com/userinfo';

  it('gives the subject, and the profile to a token with read:me', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', userinfo, cloud.tokenFor())).json()).toEqual({
      sub: '5b10a2844c20165700ede21g',
    });
    const answer = await cloud.send('GET', userinfo, cloud.tokenFor({ scopes: ['read:me'] }));
    expect(answer.json()).toMatchObject({ name: 'Mia Krystof', email: 'mia@example.com' });
  });

  it('refuses every token, where the dial says so, and always none', async () => {
    const cloud = await startCloud({ dials: { 'oauth.userinfo': 'refused' } });
    expect((await cloud.send('GET', userinfo, cloud.tokenFor())).json()).toEqual(unauthorized);
    expect((await cloud.send('GET', userinfo)).statusCode).toBe(401);
    expect(cloud.bugs).toEqual([]);
  });
});

describe('the known answers of a busy cloud', () => {
  it.each([
    [
      'rate-limit-quota',
      429,
      { 'Retry-After': '1800', 'X-RateLimit-Limit': '65000', 'RateLimit-Reason': 'jira-quota-global-based' },
    ],
    [
      'rate-limit-burst',
      429,
      {
        'Retry-After': '1',
        'X-RateLimit-Reset': '2026-01-05T09:30:01Z',
        'RateLimit-Reason': 'jira-burst-based',
      },
    ],
    ['rate-limit-gateway', 429, { 'X-Failure-Category': 'FAILURE CLIENT RATE LIMITED' }],
    ['unavailable', 503, { 'Retry-After': '5' }],
  ] as const)('%s answers %i with its headers', async (name, status, headers) => {
    const { world } = await startCloud();
    world.clock.advance(30 * 60_000);
    expect(knownFaultAnswer(world, name, 'jira')).toMatchObject({ status, headers });
  });

  it('rate-limit-gateway does not say when to retry', async () => {
    const { world } = await startCloud();
    expect(knownFaultAnswer(world, 'rate-limit-gateway', 'jira').headers).not.toHaveProperty('Retry-After');
  });

  it('scope-blip is the scope failure', async () => {
    const { world } = await startCloud();
    expect(knownFaultAnswer(world, 'scope-blip', 'jira')).toMatchObject({
      status: 401,
      body: { message: 'Unauthorized; scope does not match' },
    });
  });
});
