import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemEnvironment } from '../../client/index.ts';

const server = createServer((request, response) => {
  if (request.url === '/moved') response.writeHead(302, { location: '/' });
  response.end(`${request.method} ${request.headers.authorization}`);
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : '';
});
afterAll(() => server.close());

test('the system environment sends a request with its headers, and follows no redirect that the request forbids', async () => {
  const { fetch } = systemEnvironment();
  const headers = { authorization: 'Bearer x' };
  expect(await (await fetch(new Request(address, { method: 'POST', headers }))).text()).toBe('POST Bearer x');
  expect((await fetch(new Request(`${address}/moved`, { redirect: 'manual' }))).status).toBe(302);
  await expect(fetch('http://127.0.0.1:1/')).rejects.toThrow();
});

test('the system environment rolls its dice anew each time', () => {
  const { randomBytes } = systemEnvironment();
  expect(randomBytes(32)).toHaveLength(32);
  expect(randomBytes(32)).not.toEqual(randomBytes(32));
});
