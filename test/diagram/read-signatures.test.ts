import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSignatures } from '../../simulator/diagram/index.ts';
import type { Exchange } from '../../simulator/world/journal.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function jwt(alg: string, iss: string, sharedSecret: string): string {
  const signed = `${part({ alg })}.${part({ iss })}`;
  return `${signed}.${createHmac('sha256', sharedSecret).update(signed).digest('base64url')}`;
}

function exchange(seq: number, request: Partial<Exchange['request']>): Exchange {
  return {
    ...{ kind: 'exchange', seq, startedAt: 0, direction: 'out', origin: 'app.example.com' },
    request: { method: 'POST', url: '/installed', headers: {}, ...request },
  };
}

const told = exchange(1, { body: { clientKey: 'tenant-1', sharedSecret: 'the-shared-secret' } });
const signedBy = (authorization: string) =>
  readSignatures([told, exchange(2, { headers: { authorization } })]).get(2);

test('a JWT that a known shared secret signed names that secret, and not its text', () => {
  const seen = signedBy(`JWT ${jwt('HS256', 'tenant-2', 'the-shared-secret')}`);
  expect(seen).toMatchObject({ algorithm: 'HS256', issuer: 'tenant-2' });
  expect(seen?.key).toMatch(/^\[shared_secret ~[0-9a-f]{6}\]$/);
});

test('one that another secret signed, or a key, names none', () => {
  expect(signedBy(`JWT ${jwt('HS256', 'tenant-1', 'another-secret')}`)).toEqual({
    ...{ algorithm: 'HS256', issuer: 'tenant-1' },
  });
  expect(signedBy(`JWT ${jwt('RS256', 'tenant-1', 'the-shared-secret')}`)).not.toHaveProperty('key');
});

test('a page has it in its address, a token request as its assertion', () => {
  const token = jwt('HS256', 'tenant-1', 'the-shared-secret');
  const page = exchange(2, { method: 'GET', url: `/page?jwt=${token}` });
  const asked = exchange(3, { url: '/oauth2/token', body: { assertion: token } });
  const seen = readSignatures([told, page, asked]);
  expect([seen.get(2)?.key, seen.get(3)?.key]).toEqual([seen.get(2)?.key, seen.get(2)?.key]);
  expect(seen.get(3)?.key).toBeDefined();
});

test.each([
  'Bearer abc',
  'JWT abc',
  'JWT a.b.c',
  `JWT ${part([1])}.${part({})}.x`,
  'JWT ',
])('what is no JWT is passed over: %s', (authorization) => {
  expect(signedBy(authorization)).toBeUndefined();
});
