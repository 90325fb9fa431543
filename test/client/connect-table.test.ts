import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect } from '../../client/index.ts';
import {
  type CallOptions,
  createApp,
  createHost,
  day,
  type Host,
  type HostInstallation,
  installation,
  shared,
  siteUrl,
  statesOf,
  unsigned,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');

let host: Host;
let connect: Connect;

async function install(from: HostInstallation, options?: CallOptions) {
  host.now += 1000;
  return (await connect.handleInstalled(host.lifecycle('installed', from, options))).status;
}

const conditionOf = async (from: HostInstallation, options?: CallOptions) =>
  (await connect.handleInstalled(host.lifecycle('installed', from, options))).body?.condition;

describe('installed, since signed-install', () => {
  beforeEach(() => {
    host = createHost();
    ({ connect } = createApp(host));
  });

  test('signed by Atlassian, new clientKey, new address: an installation', async () => {
    expect(await install(A)).toBe(204);
    const [tenant] = await connect.tenants();
    expect(tenant).toMatchObject({
      clientKey: 'key-A',
      oauthClientId: 'oauth-A',
      baseUrl: siteUrl,
      productType: 'jira',
      state: 'active',
      installedAt: host.now,
    });
    expect(JSON.stringify(tenant)).not.toContain('secret-A');
  });

  test('signed by Atlassian, known clientKey: everything that is said is taken over', async () => {
    await install(A);
    const before = host.now;
    const next = {
      ...A,
      sharedSecret: 'next',
      oauthClientId: 'next',
      baseUrl: 'https://renamed.atlassian.net',
    };
    expect(await install(next)).toBe(204);
    expect(await connect.tenants()).toMatchObject([
      { clientKey: 'key-A', oauthClientId: 'next', baseUrl: next.baseUrl, installedAt: before },
    ]);
    expect((await connect.handleEnabled(host.lifecycle('enabled', next, shared))).status).toBe(204);
    expect((await connect.handleEnabled(host.lifecycle('enabled', A, shared))).status).toBe(401);
  });

  test('signed by Atlassian, new clientKey, known address: a new installation, the old one detached', async () => {
    await install(A);
    await connect.keepData({ clientKey: A.clientKey, name: 'note', value: 'of A' });
    expect(await install(B)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
    const [old] = await connect.tenants();
    expect(old).toMatchObject({ detachedAt: host.now, purgeAt: host.now + 30 * day });
    expect(await connect.readData(B.clientKey)).toEqual([]);
    expect(await connect.readData(A.clientKey)).toHaveLength(1);
  });

  test('Jira and Confluence of one site are two addresses', async () => {
    await install(A);
    await install({ ...B, baseUrl: `${siteUrl}/wiki` });
    expect(await statesOf(connect)).toEqual(['key-A active', 'key-B active']);
  });

  test.each([
    ['unsigned', unsigned],
    ['signed by the shared secret', shared],
  ])('%s: refused, whoever it is', async (_, options) => {
    expect(await install(A, options)).toBe(401);
    await install(A);
    expect(await install(A, options)).toBe(401);
    expect(await install(B, options)).toBe(401);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('an address that is written in another way is the same address', async () => {
    await install(A);
    await install({ ...B, baseUrl: 'https://ACME.atlassian.net:443/' });
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
  });
});

describe('installed, in the legacy era', () => {
  beforeEach(() => {
    host = createHost();
    ({ connect } = createApp(host, { era: 'legacy' }));
  });

  test('unsigned, new clientKey, new address: an installation', async () => {
    expect(await install(A, unsigned)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('unsigned, new clientKey, known address: refused, which asks for a follow-up', async () => {
    await install(A, unsigned);
    expect(await install(B, unsigned)).toBe(401);
    expect(await conditionOf(B, unsigned)).toBe('address-known');
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('unsigned, known clientKey: refused', async () => {
    await install(A, unsigned);
    expect(await install({ ...A, sharedSecret: 'of a thief' }, unsigned)).toBe(401);
    await connect.handleEnabled(host.lifecycle('enabled', A, shared));
    expect(await install(A, unsigned)).toBe(401);
  });

  test('follow-up, by the secret of who is at the address: a new installation, the old one detached', async () => {
    await install(A, unsigned);
    expect(await install({ ...B, sharedSecret: A.sharedSecret }, { ...shared, key: A.sharedSecret })).toBe(
      204,
    );
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
  });

  test('follow-up whose answer was lost, tried again with another new secret: taken over, until one is in use', async () => {
    await install(A, unsigned);
    const byOld = { ...shared, key: A.sharedSecret };
    expect(await install(B, byOld)).toBe(204);
    const again = { ...B, sharedSecret: 'tried again' };
    expect(await install(again, byOld)).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A detached', 'key-B active']);
    expect((await connect.handleEnabled(host.lifecycle('enabled', again, shared))).status).toBe(204);
    expect(await install({ ...B, sharedSecret: 'of a thief' }, byOld)).toBe(401);
  });

  test('follow-up, by the new secret: refused', async () => {
    await install(A, unsigned);
    expect(await install(B, shared)).toBe(401);
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('follow-up to an address that nobody knows: refused', async () => {
    expect(await install(B, { ...shared, key: A.sharedSecret })).toBe(401);
    expect(await conditionOf(B, { ...shared, key: A.sharedSecret })).toBe('installation-unknown');
  });

  test('by its own secret: taken over, and the next one counts from then on', async () => {
    await install(A, unsigned);
    const next = { ...A, sharedSecret: 'next', oauthClientId: 'next' };
    expect(await install(next, { ...shared, key: A.sharedSecret })).toBe(204);
    await connect.handleEnabled(host.lifecycle('enabled', next, shared));
    expect(await install(A, { ...shared, key: A.sharedSecret })).toBe(401);
    expect(await connect.tenants()).toMatchObject([{ oauthClientId: 'next' }]);
  });

  test('by the secret of another installation: refused', async () => {
    await install(A, unsigned);
    await install({ ...B, baseUrl: 'https://other.atlassian.net' }, unsigned);
    const asB = { ...shared, key: B.sharedSecret, claims: { iss: B.clientKey } };
    expect(await install(A, asB)).toBe(401);
    expect(await conditionOf(A, asB)).toBe('issuer-mismatch');
  });

  test('signed by Atlassian: refused, for this app said otherwise', async () => {
    expect(await install(A)).toBe(401);
  });

  test('first install after an uninstall: by the secret from before, with a new one in the body', async () => {
    await install(A, unsigned);
    host.now += 1000;
    expect((await connect.handleUninstalled(host.lifecycle('uninstalled', A, shared))).status).toBe(204);
    const again = { ...A, sharedSecret: 'again' };
    expect(await install(again, unsigned)).toBe(401);
    expect(await install(again, shared)).toBe(401);
    expect(await install(again, { ...shared, key: A.sharedSecret })).toBe(204);
    expect(await statesOf(connect)).toEqual(['key-A active']);
    expect((await connect.handleEnabled(host.lifecycle('enabled', again, shared))).status).toBe(204);
  });

  test('a rename to an address in use takes it only by the secret that is used there', async () => {
    const thief = installation('T', { baseUrl: 'https://thief.example.com' });
    await install(A, unsigned);
    await install(thief, unsigned);
    const options = { ...shared, body: { baseUrl: siteUrl } };
    expect(await install(thief, options)).toBe(401);
    expect(await conditionOf(thief, options)).toBe('address-taken');
    expect(await statesOf(connect)).toEqual(['key-A active', 'key-T active']);
    expect(await install(thief, { ...shared, body: { baseUrl: 'https://free.example.com' } })).toBe(204);
  });

  test('one secret for all sites: each installation speaks for itself alone', async () => {
    const secret = { sharedSecret: 'one for all' };
    await install({ ...A, ...secret }, unsigned);
    await install({ ...B, ...secret, baseUrl: 'https://other.atlassian.net' }, unsigned);
    const claims = { iss: B.clientKey };
    expect(await install({ ...A, ...secret }, { ...shared, claims })).toBe(401);
    expect(await install({ ...A, ...secret }, shared)).toBe(204);
  });
});
