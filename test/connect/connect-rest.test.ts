import { describe, expect, it } from 'vitest';
import { listedLicense } from '../../simulator/connect/licence.ts';
import type { WorldSetup } from '../../simulator/index.ts';
import { APP_KEY, JIRA, openConnect } from './connect-world.ts';

const REST = `${JIRA}/rest/atlassian-connect/1`;
const ADDON = `${REST}/addons/${APP_KEY}`;
const RESERVED = 'connect_client_key_019cdff3-8bfb-71fe-9628-875b700aebb8';

describe('GET /rest/atlassian-connect/1/addons/{key}', () => {
  it('tells the app what the site knows of it', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ listing: 'private' });
    const answer = await connect.asApp(installation, ADDON);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        key: APP_KEY,
        version: '1.0.0',
        state: 'ENABLED',
        host: { product: 'JIRA', contacts: [{ name: 'Mia Krystof', email: 'mia@example.com' }] },
        links: {
          self: [{ href: 'http://acme.atlassian.net/rest/atlassian-connect/1/addons/com.example.board' }],
        },
      },
    ]);
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('shows the licence of a paid app, and where the Marketplace has it', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ license: listedLicense(connect.world) });
    expect((await connect.asApp(installation, ADDON)).json()).toMatchObject({
      license: { active: true, type: 'COMMERCIAL', evaluation: false },
      links: { marketplace: [{ href: `https://marketplace.atlassian.com/plugins/${APP_KEY}` }] },
    });
    const license = await connect.asApp(installation, `${REST}/license`);
    expect(license.json()).toMatchObject({ active: true });
    expect(license.headers.expires).toBe('Mon, 05 Jan 2026 09:05:00 GMT');
  });

  it('is at Confluence too, below /wiki, with a query hash without it', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ product: 'confluence' });
    const answer = await connect.asApp(
      installation,
      `${JIRA}/wiki/rest/atlassian-connect/1/addons/${APP_KEY}`,
    );
    expect(answer.json()).toMatchObject({ host: { product: 'Confluence' } });
    expect((await connect.asApp(installation, ADDON)).statusCode).toBe(401);
  });

  it('tells less of an app that is disabled and let in all the same', async () => {
    const connect = await openConnect({ dials: { 'connect.disabledApps': 'accepted' } });
    const installation = await connect.install();
    installation.state = 'disabled';
    expect((await connect.asApp(installation, ADDON)).json()).toEqual({
      key: APP_KEY,
      version: '1.0.0',
      state: 'DISABLED',
    });
  });

  it.each([
    [`/addons/${APP_KEY}`, 401, 'Client must be authenticated to access this resource.'],
    [`/addons/${APP_KEY}/properties`, 401, 'Access to this resource must be authenticated as an add-on.'],
    ['/license', 400, 'Requests to this resource must be authenticated by an add-on.'],
  ])('%s answers a stranger %i in its own words', async (path, status, message) => {
    const connect = await openConnect();
    await connect.install();
    const answer = await connect.send(`${REST}${path}`);
    expect([answer.statusCode, answer.json()]).toEqual([status, { 'status-code': status, message }]);
    if (status === 401) expect(answer.headers['www-authenticate']).toBe('JWT realm="Atlassian Connect"');
  });

  it('tells an app nothing of another', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    await connect.install({ key: 'com.example.other' });
    for (const [path, message] of [
      ['', 'Add-on with key com.example.other was not found'],
      ['/properties', 'Add-on with key does not exist.'],
    ]) {
      const answer = await connect.asApp(installation, `${REST}/addons/com.example.other${path}`);
      expect(answer.json()).toEqual({ 'status-code': 404, message });
    }
    expect((await connect.asApp(installation, `${REST}/license`)).statusCode).toBe(404);
  });
});

describe('…/addons/{key}/properties', () => {
  it('keeps, changes, lists and forgets what the app puts there', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ scopes: [] });
    const url = `${ADDON}/properties/settings%20of%20mine`;
    const put = (payload: unknown) =>
      connect.asApp(installation, url, {
        method: 'PUT',
        payload: JSON.stringify(payload),
        headers: { 'content-type': 'application/json' },
      });
    expect((await put({ board: 7 })).json()).toEqual({ 'status-code': 201, message: 'Property created.' });
    expect((await put([1, null])).json()).toEqual({ 'status-code': 200, message: 'Property updated.' });
    const self = url.replace('https', 'http');
    expect((await connect.asApp(installation, url)).json()).toEqual({
      key: 'settings of mine',
      value: [1, null],
      self,
    });
    expect((await connect.asApp(installation, `${ADDON}/properties`)).json()).toEqual({
      keys: [{ key: 'settings of mine', self }],
    });
    expect((await connect.asApp(installation, url, { method: 'DELETE' })).statusCode).toBe(204);
    for (const method of ['GET', 'DELETE'] as const) {
      expect((await connect.asApp(installation, url, { method })).json()).toEqual({
        'status-code': 404,
        message: 'Property with key not found.',
      });
    }
    expect(connect.bugs).toEqual([]);
  });

  it.each([
    ['a value that is not JSON', 'p', '{', 400, 'Property value must be a valid JSON object.'],
    ['no value', 'p', '', 400, 'Property value must be a valid JSON object.'],
    ['a key of 128 characters', 'k'.repeat(128), '1', 400, undefined],
    ['a value that is too large', 'p', JSON.stringify('x'.repeat(32_767)), 403, undefined],
    ['a value of more than a megabyte', 'p', JSON.stringify('x'.repeat(1_100_000)), 403, undefined],
  ])('refuses %s', async (_, key, payload, status, message) => {
    const connect = await openConnect();
    const answer = await connect.asApp(await connect.install(), `${ADDON}/properties/${key}`, {
      method: 'PUT',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ 'status-code': status, ...(message !== undefined && { message }) });
    expect(connect.bugs).toEqual([]);
  });

  it('holds a hundred properties, and no more', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    for (let count = 1; count <= 101; count++) {
      const answer = await connect.asApp(installation, `${ADDON}/properties/p${count}`, {
        method: 'PUT',
        payload: {},
      });
      expect(answer.statusCode).toBe(count <= 100 ? 201 : 403);
    }
  });

  it('looks at who asks before what is sent', async () => {
    const connect = await openConnect();
    await connect.install();
    const headers = { 'content-type': 'application/json' };
    const answer = await connect.send(`${ADDON}/properties/p`, { method: 'PUT', payload: '{', headers });
    expect(answer.statusCode).toBe(401);
  });

  it.each<[WorldSetup, number]>([
    [{}, 404],
    [{ clock: { mode: 'virtual', at: '2026-03-24T00:00:00Z' } }, 200],
    [{ clock: { mode: 'virtual', at: '2027-01-01T00:00:00Z' } }, 404],
    [{ dials: { 'connect.clientKeyProperty': 'served' } }, 200],
    [
      {
        clock: { mode: 'virtual', at: '2026-04-01T00:00:00Z' },
        dials: { 'connect.clientKeyProperty': 'absent' },
      },
      404,
    ],
  ])('has the reserved property with the clientKey in the world %j: %i', async (changes, status) => {
    const connect = await openConnect(changes);
    const installation = await connect.install();
    const url = `${ADDON}/properties/${RESERVED}`;
    const answer = await connect.asApp(installation, url);
    expect(answer.statusCode).toBe(status);
    if (status !== 200) return;
    expect(answer.json().value).toBe(installation.clientKey);
    for (const method of ['PUT', 'DELETE'] as const) {
      const payload = method === 'PUT' ? { payload: {} } : {};
      expect((await connect.asApp(installation, url, { method, ...payload })).statusCode).toBe(403);
    }
  });
});

describe('GET /plugins/servlet/oauth/consumer-info', () => {
  it('tells anybody the present clientKey of each product', async () => {
    const connect = await openConnect();
    const keyAt = async (path: string) => {
      const answer = await connect.send(`${JIRA}${path}/plugins/servlet/oauth/consumer-info`);
      expect(answer.headers['content-type']).toBe('application/xml');
      return /<key>(.+)<\/key>/.exec(answer.body)?.[1];
    };
    const before = await keyAt('');
    expect(before).toBe(connect.tenant().clientKey);
    expect(await keyAt('/wiki')).toBe(connect.tenant('acme', 'confluence').clientKey);
    connect.importSite();
    expect(await keyAt('')).toBe(connect.tenant().clientKey);
    expect(await keyAt('')).not.toBe(before);
  });

  it('is not where there is no such product', async () => {
    const connect = await openConnect();
    const url = 'https://globex.atlassian.net/wiki/plugins/servlet/oauth/consumer-info';
    expect((await connect.send(url)).statusCode).toBe(404);
    expect((await connect.send(url.replace('globex', 'nobody'))).statusCode).toBe(404);
    expect(connect.bugs).toEqual([]);
  });
});
