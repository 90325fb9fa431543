import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../simulator/world/journal.ts';
import { redactEntry } from '../../simulator/world/redaction.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtaWEifQ.c2lnbmF0dXJl';
const exchange = (parts: Partial<Exchange>): Exchange => ({
  kind: 'exchange',
  seq: 1,
  startedAt: 0,
  direction: 'in',
  origin: 'auth.atlassian.com',
  request: { method: 'POST', url: '/oauth/token', headers: {} },
  ...parts,
});
const request = (parts: Partial<Exchange['request']>) =>
  exchange({ request: { method: 'POST', url: '/', headers: {}, ...parts } });
const basic = Buffer.from('client:basic-client-secret').toString('base64');

describe('redaction', () => {
  it.each([
    [
      'a bearer',
      request({ headers: { authorization: 'Bearer opaque-access-token' } }),
      'opaque-access-token',
    ],
    ['Basic credentials', request({ headers: { Authorization: `Basic ${basic}` } }), basic],
    ['cookies', request({ headers: { cookie: 'a=first-session; b=second-session' } }), 'second-session'],
    [
      'cookies that are set',
      exchange({ response: { status: 200, headers: { 'set-cookie': ['s=new-session; Path=/'] } } }),
      'new-session',
    ],
    [
      'a code in a redirect',
      exchange({ response: { status: 302, headers: { location: 'http://a/cb?state=1&code=short-code' } } }),
      'short-code',
    ],
    ['a code in a query', request({ url: '/callback?code=short-code&state=1' }), 'short-code'],
    [
      'a secret in an address inside an address',
      request({
        url: `/login?continue=${encodeURIComponent(`http://a/x?next=${encodeURIComponent('http://b/?code=short-code')}`)}`,
      }),
      'short-code',
    ],
    ['a refresh token in a body', request({ body: { refresh_token: 'opaque-refresh' } }), 'opaque-refresh'],
    [
      'a client secret in a body that is text',
      request({ body: 'a=1&client_secret=text%20secret' }),
      'secret&',
    ],
    ['a password', request({ body: { password: ['one', 'hunter22'] } }), 'hunter22'],
    [
      'a JWT in a page',
      exchange({ response: { status: 200, headers: {}, body: `<input value="${JWT}">` } }),
      JWT,
    ],
    ['a JWT in a query', request({ url: `/x?request=${JWT}` }), JWT],
  ])('hides %s', (_what, entry, secretText) => {
    const shown = JSON.stringify(redactEntry(entry));
    expect(shown).not.toContain(secretText);
    expect(shown).toMatch(/~[0-9a-f]{6}/);
  });

  it('leaves the entry itself, and what is no secret, as it is', () => {
    const entry = request({
      url: '/authorize?client_id=abc&state=xyz&redirect_uri=http%3A%2F%2Flocalhost%2Fcb',
      headers: { accept: 'text/html', 'content-type': 'application/json' },
      body: { grant_type: 'refresh_token', code: 401, message: 'Unauthorized; scope does not match' },
    });
    const before = structuredClone(entry);
    expect(redactEntry(entry)).toEqual(before);
    expect(entry).toEqual(before);
  });

  it('shows that two secrets are the same, and two others are not', () => {
    const bodyOf = (refreshToken: string) =>
      (
        redactEntry(request({ body: { refresh_token: refreshToken } })).request.body as {
          refresh_token: string;
        }
      ).refresh_token;
    expect(bodyOf('one-refresh-token')).toBe(bodyOf('one-refresh-token'));
    expect(bodyOf('one-refresh-token')).not.toBe(bodyOf('other-refresh-token'));
    expect(bodyOf('one-refresh-token')).toMatch(/^\[refresh_token ~[0-9a-f]{6}\]$/);
  });

  it('hides a secret that was found in one place everywhere, also in the reason of a refusal', () => {
    const shown = redactEntry(
      exchange({
        request: { method: 'POST', url: '/', headers: { authorization: `Basic ${basic}` } },
        refusal: { condition: 'x', check: 'x', expected: 'the-real-secret', received: 'basic-client-secret' },
      }),
      ['the-real-secret'],
    );
    expect(JSON.stringify(shown)).not.toContain('the-real-secret');
    expect(JSON.stringify(shown)).not.toContain('basic-client-secret');
  });
});
