import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fuzz, settings } from 'pactum';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOUD_ID } from './setup.ts';
import { listen } from './simulator.ts';
import { type Conversion, swaggerOf } from './swagger-of-contract.ts';

const sim = listen();

/** pactum fetches the document from where it sends its requests to: both pass through here, the second unchanged. */
let document: object = {};
const front = createServer((request, response) => {
  if (request.url === '/swagger.json') {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(document));
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { method = 'GET', headers, url } = request;
    const body = method === 'GET' ? undefined : Buffer.concat(chunks);
    const { host: _host, connection: _connection, ...kept } = headers;
    const answer = await fetch(`${sim.base}${url}`, {
      method,
      headers: kept as Record<string, string>,
      body,
      redirect: 'manual',
    });
    seen.push(answer.status);
    response.writeHead(answer.status).end(await answer.text());
  });
});
const seen: number[] = [];

beforeAll(async () => {
  settings.setLogLevel('SILENT');
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
});
afterAll(() => new Promise((done) => front.close(done)));

async function toss(conversion: Conversion, headers: Record<string, string>): Promise<number> {
  seen.length = 0;
  document = swaggerOf(conversion);
  const { port } = front.address() as AddressInfo;
  await fuzz().onSwagger(`http://127.0.0.1:${port}/swagger.json`).withHeaders(headers).toss();
  expect(seen.filter((status) => status >= 500)).toEqual([]);
  return seen.length;
}

describe('pactum’s fuzzing, over the contract', () => {
  it('finds paths, methods, parameters and bodies of Jira refused as the contract says', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const basePath = `/~${world.world.name}/api.atlassian.com/ex/jira/${CLOUD_ID}`;
    const sent = await toss(
      { room: 'jira', server: 'https://api.atlassian.com/ex/jira/{cloudId}', basePath, methods: 'refused' },
      { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    );
    expect(sent).toBeGreaterThan(150);
  });

  it.each([
    'auth.atlassian.com',
    'api.atlassian.com',
    'id.atlassian.com',
  ])('finds paths and bodies of %s refused as the contract says', async (host) => {
    const world = sim.world();
    world.signsIn(undefined);
    const basePath = `/~${world.world.name}/${host}`;
    const sent = await toss(
      { room: 'oauth', server: `https://${host}`, basePath, methods: 'unknown' },
      { 'content-type': 'application/json' },
    );
    expect(sent).toBeGreaterThan(8);
  });
});
