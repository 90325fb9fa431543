import { expect, test } from 'vitest';
import { createSimulator } from '../../simulator/index.ts';

test('GET / lists each world with its people, sites and apps, escaped, and no secret', async () => {
  const { app, worlds } = createSimulator();
  worlds.create('default', {
    accounts: [{ handle: 'rohit', name: '<b>Rohit</b>' }],
    sites: [{ handle: 'acme' }],
    apps: [{ handle: 'demo', name: 'Demo', clientId: 'demo-id', clientSecret: 'demo-secret', scopes: [] }],
  });
  worlds.create('second');
  const { statusCode, body } = await app.inject('/');
  expect(statusCode).toBe(200);
  for (const text of [
    '&lt;b&gt;Rohit&lt;/b&gt;',
    'acme.atlassian.net',
    'demo-id',
    '/~second/id.atlassian.com',
  ]) {
    expect(body).toContain(text);
  }
  expect(body).not.toContain('<b>Rohit');
  expect(body).not.toContain('demo-secret');
});
