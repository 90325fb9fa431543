import { describe, expect, test } from 'vitest';
import { createMemoryStore } from '../../client/index.ts';
import { appOn, browserOf } from './browse.ts';
import { createFakeCloud } from './fake-cloud.ts';

describe('bad input', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('POST from a page of another origin is refused: %o', async (headers) => {
    const answer = await browserOf(appOn(createFakeCloud()).app).form(
      '/sign-in',
      { person: 'Rohit' },
      headers,
    );
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  test('POST from the app itself is accepted, and its cookie is kept from scripts', async () => {
    const headers = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' };
    const answer = await browserOf(appOn(createFakeCloud()).app).form(
      '/sign-in',
      { person: 'Rohit' },
      headers,
    );
    expect(answer.statusCode).toBe(303);
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
  });

  test.each([
    ['/sign-in', 'person=', 'application/x-www-form-urlencoded', 400],
    ['/sign-in', '{"person":7}', 'application/json', 400],
    ['/sign-in', '{"person":', 'application/json', 400],
    ['/sign-in', '{"__proto__":{"person":"x"}}', 'application/json', 400],
    ['/sign-in', `person=${'x'.repeat(300_000)}`, 'application/x-www-form-urlencoded', 413],
    ['/sign-in', '<person/>', 'application/xml', 415],
    ['/issues/..%2F..%2Fmyself/comments', 'text=x', 'application/x-www-form-urlencoded', 400],
  ])('POST %s with %.40s as %s is answered with a reason', async (url, payload, type, status) => {
    const { app, unexpected } = appOn(createFakeCloud());
    const headers = { accept: 'application/json', 'content-type': type };
    const answer = await app.inject({ method: 'POST', url, payload, headers });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ problem: { kind: 'bad-request', message: expect.any(String) } });
    expect(unexpected).toEqual([]);
  });

  test('a store that fails is reported inside and never shown', async () => {
    const store = createMemoryStore();
    store.writePerson = () => Promise.reject(new Error('disk /secret/path is full'));
    const { app, unexpected } = appOn(createFakeCloud(), store);
    const answer = await browserOf(app).form('/sign-in', { person: 'Rohit' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('/secret/path');
    expect(unexpected).toHaveLength(1);
  });
});
