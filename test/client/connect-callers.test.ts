import { beforeEach, describe, expect, test } from 'vitest';
import type { Connect, ConnectRequest } from '../../client/index.ts';
import {
  createApp,
  createHost,
  type Host,
  type HostInstallation,
  installation,
  jwtOf,
  shared,
  statesOf,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');
const board = '/ctx/connect/board';

let host: Host;
let connect: Connect;
beforeEach(async () => {
  host = createHost();
  ({ connect } = createApp(host));
  await connect.handleInstalled(host.lifecycle('installed', A));
});

function jwt(
  from: HostInstallation,
  path: string,
  query: string,
  claims: object = {},
  method = 'GET',
): string {
  return jwtOf({ ...host.claims(from, method, path, query), ...claims }, { key: from.sharedSecret });
}

function page(from: HostInstallation, claims: object = {}, query = 'issue=ED-1&lic=active'): ConnectRequest {
  const token = jwt(from, board, query, claims);
  return { method: 'GET', path: board, query: `${query}&jwt=${token}`, headers: {} };
}

function posted(from: HostInstallation, path: string, claims: object = {}): ConnectRequest {
  const authorization = `JWT ${jwt(from, path, '', claims, 'POST')}`;
  return { method: 'POST', path, query: '', headers: { authorization }, body: '{}' };
}

const outcomeOf = async (request: ConnectRequest, as: 'verifyPage' | 'verifyContext' | 'verifyWebhook') => {
  const seen = await connect[as](request);
  return seen.outcome === 'verified' ? 'verified' : seen.refusal.condition;
};

describe('page', () => {
  test('a signed address says which installation it is of, and who looks at it', async () => {
    const seen = await connect.verifyPage(page(A));
    expect(seen).toMatchObject({
      outcome: 'verified',
      accountId: 'account-1',
      installation: { clientKey: 'key-A' },
    });
    expect(JSON.stringify(seen)).not.toContain('secret-A');
  });

  test('nobody signed in is nobody', async () => {
    const seen = await connect.verifyPage(page(A, { sub: undefined }));
    expect(seen).not.toHaveProperty('accountId');
  });

  test.each([
    ['unsigned', () => ({ ...page(A), query: 'issue=ED-1' }), 'signature-missing'],
    ['with another parameter', () => ({ ...page(A), query: `${page(A).query}&x=1` }), 'hash-mismatch'],
    ['for another path', () => ({ ...page(A), path: '/ctx/connect/other' }), 'hash-mismatch'],
    ['with two tokens', () => ({ ...page(A), query: `${page(A).query}&jwt=x` }), 'token-malformed'],
    ['with an empty token', () => ({ ...page(A), query: 'jwt=' }), 'token-malformed'],
    ['by a context token', () => page(A, { qsh: 'context-qsh' }), 'hash-mismatch'],
    ['expired', () => page(A, { exp: 1 }), 'token-expired'],
    ['of an unknown site', () => page(B), 'installation-unknown'],
    ['by another secret', () => page({ ...A, sharedSecret: 'other' }), 'signature-invalid'],
    ['in the name of another', () => page(A, { iss: 'key-B' }), 'installation-unknown'],
  ])('%s: refused', async (_, request, condition) => {
    expect(await outcomeOf(request(), 'verifyPage')).toBe(condition);
  });

  test('only HS256 is read', async () => {
    const claims = host.claims(A, 'GET', board);
    for (const alg of ['none', 'HS512'] as const) {
      const query = `jwt=${jwtOf(claims, { alg, key: A.sharedSecret })}`;
      expect(await outcomeOf({ method: 'GET', path: board, query, headers: {} }, 'verifyPage')).toBe(
        'signature-invalid',
      );
    }
  });

  test('one secret for two sites: the issuer says which one it is', async () => {
    const other = { ...B, sharedSecret: A.sharedSecret, baseUrl: 'https://other.atlassian.net' };
    await connect.handleInstalled(host.lifecycle('installed', other));
    expect(await connect.verifyPage(page(other))).toMatchObject({ installation: { clientKey: 'key-B' } });
  });

  test('after an import, the old installation has no pages any more', async () => {
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', B));
    expect(await outcomeOf(page(A), 'verifyPage')).toBe('installation-ended');
    expect(await outcomeOf(page(B), 'verifyPage')).toBe('verified');
  });

  test('after an uninstall there are none', async () => {
    await connect.handleUninstalled(host.lifecycle('uninstalled', A));
    expect(await outcomeOf(page(A), 'verifyPage')).toBe('installation-ended');
  });

  test('a secret that was replaced opens nothing', async () => {
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', { ...A, sharedSecret: 'next' }));
    expect(await outcomeOf(page(A), 'verifyPage')).toBe('signature-invalid');
    expect(await outcomeOf(page({ ...A, sharedSecret: 'next' }), 'verifyPage')).toBe('verified');
  });

  test('a page that is shown says that the app is enabled, where that news was lost', async () => {
    await connect.handleDisabled(host.lifecycle('disabled', A, shared));
    expect(await outcomeOf(page(A), 'verifyPage')).toBe('verified');
    expect(await statesOf(connect)).toEqual(['key-A disabled']);
    host.now += 1000;
    await connect.verifyPage(page(A));
    expect(await statesOf(connect)).toEqual(['key-A active']);
  });

  test('a thousand pages do not write a thousand times', async () => {
    let writes = 0;
    const app = createApp(host);
    await app.connect.handleInstalled(host.lifecycle('installed', A));
    const change: typeof app.store.change = (...all) => {
      writes += 1;
      return app.store.change(...all);
    };
    const counted = createApp(host, { store: { ...app.store, change } });
    for (let count = 0; count < 1000; count += 1) await counted.connect.verifyPage(page(A));
    expect(writes).toBe(1);
  });
});

describe('context token', () => {
  const path = '/ctx/connect/comments';
  const asContext = { qsh: 'context-qsh', context: { license: { active: true } } };

  test('is taken where the front-end calls', async () => {
    const seen = await connect.verifyContext(posted(A, path, asContext));
    expect(seen).toMatchObject({ outcome: 'verified', context: { license: { active: true } } });
  });

  test.each([
    ['a token for a request', posted, {}, 'hash-mismatch'],
    ['expired', posted, { ...asContext, exp: 1 }, 'token-expired'],
    ['of an unknown site', () => posted(B, path, asContext), {}, 'installation-unknown'],
    ['in the query', () => page(A, asContext), {}, 'signature-missing'],
  ])('%s: refused', async (_, make, claims, condition) => {
    expect(await outcomeOf(make(A, path, claims), 'verifyContext')).toBe(condition);
  });
});

describe('webhook', () => {
  const path = '/ctx/connect/issue-created';

  test('is verified for this very request', async () => {
    expect(await outcomeOf(posted(A, path), 'verifyWebhook')).toBe('verified');
    expect(await outcomeOf({ ...posted(A, path), query: 'user_id=x' }, 'verifyWebhook')).toBe(
      'hash-mismatch',
    );
  });

  test.each([
    ['unsigned', () => ({ ...posted(A, path), headers: {} }), 'signature-missing'],
    ['a context token', () => posted(A, path, { qsh: 'context-qsh' }), 'hash-mismatch'],
    ['by another secret', () => posted({ ...A, sharedSecret: 'x' }, path), 'signature-invalid'],
    ['malformed', () => ({ ...posted(A, path), headers: { authorization: 'JWT x' } }), 'token-malformed'],
    [
      'two headers',
      () => ({ ...posted(A, path), headers: { authorization: ['JWT x', 'JWT y'] } }),
      'token-malformed',
    ],
  ])('%s: refused', async (_, request, condition) => {
    expect(await outcomeOf(request(), 'verifyWebhook')).toBe(condition);
  });
});
