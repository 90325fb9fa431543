import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { contract } from '../../openapi/contract.gen.ts';
import { APP_KEY, hs256, JIRA, openConnect } from './connect-world.ts';

const MYSELF = `${JIRA}/rest/api/3/myself`;
const CREDENTIALS = {
  message: 'Your presented credentials do not provide access to this resource.',
  'status-code': 401,
};

describe('A JWT that is not as it should be', () => {
  it.each([
    ['whose issuer is the clientKey', (clientKey: string) => ({ iss: clientKey }), 'appIssuedByClientKey'],
    ['whose issuer is nobody', () => ({ iss: 'com.example.other' }), 'appUnknown'],
    ['without an issuer', () => ({ iss: undefined }), 'appUnknown'],
    ['whose issuer is a list', () => ({ iss: [APP_KEY] }), 'appUnknown'],
  ])('%s is refused with the general words', async (_, claims, condition) => {
    const connect = await openConnect();
    const installation = await connect.install();
    const answer = await connect.asApp(installation, MYSELF, { claims: claims(installation.clientKey) });
    expect([answer.statusCode, answer.json()]).toEqual([401, CREDENTIALS]);
    expect(answer.headers['www-authenticate']).toBe('JWT realm="Atlassian Connect"');
    expect(connect.refusal()).toBe(condition);
  });

  it('with another query hash is told the hash that was expected', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const qsh = '0'.repeat(64);
    const answer = await connect.asApp(installation, MYSELF, { claims: { qsh } });
    const { qsh: expected } = connect.claimsFor(MYSELF);
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      {
        message: `Expecting claim 'qsh' to have value '${expected}' but instead it has the value '${qsh}'`,
        'status-code': 401,
      },
    ]);
  });

  it.each([
    ['of another method', { qsh: undefined, method: 'POST' }],
    ['of another query', { url: `${MYSELF}?expand=groups` }],
    ['with the context token’s word for a hash', { qsh: 'context-qsh' }],
    ['without a hash', { qsh: undefined }],
  ])('%s is refused', async (title, {
    url = MYSELF,
    ...rest
  }: { url?: string; method?: string; qsh?: unknown }) => {
    const connect = await openConnect();
    const { sharedSecret } = await connect.install();
    const claims = connect.claimsFor(url, rest.method);
    const changed = 'qsh' in rest && rest.method === undefined ? { ...claims, qsh: rest.qsh } : claims;
    const answer = await connect.send(MYSELF, {
      headers: { authorization: `JWT ${hs256(sharedSecret, changed)}` },
    });
    expect(answer.statusCode).toBe(401);
    expect(connect.refusal()).toBe(title.startsWith('with the context') ? 'appContextToken' : 'appQueryHash');
  });

  it.each([
    ['ignored', 'another-client-key', 200],
    ['checked', 'another-client-key', 401],
    ['checked', 'own', 200],
    ['checked', undefined, 200],
  ])('whose audience is %s and %s is answered %i as the dial has it', async (position, named, status) => {
    const connect = await openConnect({ dials: { 'connect.tokenAudience': position } });
    const installation = await connect.install();
    const aud = named === 'own' ? [installation.clientKey] : named;
    expect((await connect.asApp(installation, MYSELF, { claims: { aud } })).statusCode).toBe(status);
    if (status === 401) expect(connect.refusal()).toBe('appTokenAudience');
  });

  it.each([
    ['ignored', 200, true],
    ['checked', 401, false],
  ])('for the dead clientKey, with the one secret of all sites and the audience %s, is answered %i and noted', async (position, status, accepted) => {
    const connect = await openConnect({
      dials: { 'connect.tokenAudience': position, 'connect.secretModel': 'per-app' },
      connect: {
        listings: [{ appKey: APP_KEY, descriptorUrl: 'http://127.0.0.1:9/atlassian-connect.json' }],
      },
    });
    const { clientKey } = await connect.install();
    connect.importSite();
    const installation = await connect.install();
    const answer = await connect.asApp(installation, MYSELF, { claims: { aud: [clientKey] } });
    expect(answer.statusCode).toBe(status);
    expect(connect.events('connect.dead-identity-used')).toMatchObject([{ clientKey, accepted }]);
  });

  it('is good for half a minute beyond its end, and no longer', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const exp = connect.seconds() + 10;
    const status = async () => (await connect.asApp(installation, MYSELF, { claims: { exp } })).statusCode;
    connect.world.clock.advance(39_999);
    expect(await status()).toBe(200);
    connect.world.clock.advance(1);
    expect(await status()).toBe(401);
    expect(connect.refusal()).toBe('appTokenExpired');
  });

  it('is good from nbf on, and half a minute earlier at the most', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const nbf = connect.seconds() + 40;
    const status = async () => (await connect.asApp(installation, MYSELF, { claims: { nbf } })).statusCode;
    connect.world.clock.advance(9_999);
    expect(await status()).toBe(401);
    connect.world.clock.advance(1);
    expect(await status()).toBe(200);
  });

  it('is good until its end exactly, where the dial allows no leeway', async () => {
    const connect = await openConnect({ dials: { 'connect.tokenLeeway': 'none' } });
    const installation = await connect.install();
    const exp = connect.seconds() + 10;
    const status = async () => (await connect.asApp(installation, MYSELF, { claims: { exp } })).statusCode;
    connect.world.clock.advance(9_999);
    expect(await status()).toBe(200);
    connect.world.clock.advance(1);
    expect(await status()).toBe(401);
  });

  it.each([
    ['signed with another secret', 'other', undefined],
    ['signed with an empty secret', '', undefined],
    ['of algorithm none', 'own', { alg: 'none', typ: 'JWT' }],
    ['that says RS256', 'own', { alg: 'RS256', typ: 'JWT' }],
    ['that says HS512', 'own', { alg: 'HS512', typ: 'JWT' }],
    ['without an algorithm', 'own', { typ: 'JWT' }],
  ])('%s is refused', async (_, sharedSecret, header) => {
    const connect = await openConnect();
    const installation = await connect.install();
    const known = sharedSecret === 'own' ? installation.sharedSecret : sharedSecret;
    const answer = await connect.send(MYSELF, {
      headers: { authorization: `JWT ${hs256(known, connect.claimsFor(MYSELF), header)}` },
    });
    expect(answer.statusCode).toBe(401);
    expect(connect.refusal()).toBe('appTokenSignature');
  });

  it('for a path that is not in normal form is refused with 400', async () => {
    const connect = await openConnect();
    const { sharedSecret } = await connect.install();
    await connect.simulator.app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = connect.simulator.app.server.address() as AddressInfo;
    for (const path of [
      '/rest/api/3/../3/myself',
      '/rest/api//3/myself',
      '/rest/%2e%2E/myself',
      '/./rest/api',
    ]) {
      const jwt = hs256(sharedSecret, connect.claimsFor(`${JIRA}${path}`));
      const headers = { host: `acme.atlassian.net:${port}`, authorization: `JWT ${jwt}` };
      const request = get({ host: '127.0.0.1', port, path, headers, agent: false });
      const [answer] = (await once(request, 'response')) as [IncomingMessage];
      expect([path, answer.statusCode]).toEqual([path, 400]);
      expect(await text(answer)).toContain('The request URI is improperly formed');
    }
    await connect.simulator.app.close();
  });

  it('sent as Bearer is refused with 403', async () => {
    const connect = await openConnect();
    const { sharedSecret } = await connect.install();
    const jwt = hs256(sharedSecret, connect.claimsFor(MYSELF));
    const answer = await connect.send(MYSELF, { headers: { authorization: `Bearer ${jwt}` } });
    expect([answer.statusCode, answer.json()]).toEqual([
      403,
      { error: 'Failed to parse Connect Session Auth Token' },
    ]);
  });

  it('sent as Bearer counts as anonymous, where the dial says so', async () => {
    const connect = await openConnect({ dials: { 'connect.bearerConnectToken': 'anonymous' } });
    const { sharedSecret } = await connect.install();
    const jwt = hs256(sharedSecret, connect.claimsFor(MYSELF));
    const answer = await connect.send(MYSELF, { headers: { authorization: `Bearer ${jwt}` } });
    expect(answer.statusCode).toBe(401);
  });

  it('is refused with a page, where the dial says so', async () => {
    const connect = await openConnect({ dials: { 'connect.tokenRefusals': 'html' } });
    await connect.install();
    for (const [jwt, status] of [
      ['garbage', 400],
      [hs256('x', { iss: 'x' }), 401],
    ] as const) {
      const answer = await connect.send(MYSELF, { headers: { authorization: `JWT ${jwt}` } });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([
        status,
        'text/html;charset=UTF-8',
      ]);
    }
    expect(connect.bugs).toEqual([]);
  });

  it.each([
    'json',
    'html',
  ])('is refused at every operation of Jira, with the dial at %s', async (position) => {
    const connect = await openConnect({ dials: { 'connect.tokenRefusals': position } });
    const reader = await connect.install({ scopes: ['NONE'] });
    const bugs: unknown[] = [];
    for (const { method, path, room, servers } of contract.operations) {
      if (room !== 'jira' || method === 'TRACE' || !servers.some((server) => server.includes('{site}')))
        continue;
      const url = `${JIRA}${path.replaceAll(/\{[^}]+\}/g, 'ED-1')}`;
      const garbage = await connect.send(url, { method, headers: { authorization: 'JWT garbage' } });
      const unknown = await connect.asApp(reader, url, { method, claims: { iss: 'nobody' } });
      const unscoped = await connect.asApp(reader, url, { method });
      const statuses = [garbage, unknown, unscoped].map(({ statusCode }) => statusCode);
      if (`${statuses}` !== '400,401,403') bugs.push([method, path, statuses]);
    }
    expect([bugs, connect.bugs]).toEqual([[], []]);
  });

  it('is refused at a site that does not exist', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const answer = await connect.asApp(installation, 'https://nobody.atlassian.net/rest/api/3/myself');
    expect(answer.statusCode).toBe(404);
  });
});
