import { afterEach, describe, expect, it } from 'vitest';
import { listen } from '../wire/simulator.ts';
import { request, sendRaw } from './raw.ts';

const sim = listen();
const own = () => `Host: 127.0.0.1:${sim.port}`;

/** The process lives: whatever came before, an honest request is answered. */
afterEach(async () => {
  const world = sim.world({}, 'alive');
  expect((await fetch(world.at('api.atlassian.com', '/'), { redirect: 'manual' })).status).toBe(301);
});

describe('The Host header', () => {
  it.each([
    'AUTH.Atlassian.COM',
    'auth.atlassian.com:4400',
    'auth.atlassian.com:65535',
  ])('picks the origin: %s', async (host) => {
    sim.world({}, 'default');
    const answer = await sendRaw(sim.port, request('GET /authorize HTTP/1.1', [`Host: ${host}`]));
    expect(answer.status).toBe(302);
    expect(answer.text).toMatch(/^location: http:\/\/id\.atlassian\.com(:\d+)?\/error\?/m);
  });

  it.each([
    'evil.example',
    'auth.atlassian.com.',
    'auth.atlassian.com.evil.example',
    'acme.atlassian.net.evil.example',
    '-.atlassian.net',
    '[::1]:4400',
    'localhost',
  ])('that names no origin is told which there are: %s', async (host) => {
    const answer = await sendRaw(sim.port, request('GET /authorize HTTP/1.1', [`Host: ${host}`]));
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('unknownHost');
    expect(answer.text).toContain('api.atlassian.com');
  });

  it.each([
    '',
    'a b',
    '[',
    '[:::]',
    '%00',
    '\xff\xfe',
    'x#y',
    'x?y',
    '"><script>alert(1)</script>',
    'user@auth.atlassian.com',
    'auth.atlassian.com/evil',
    'auth.atlassian.com:99999',
    'auth.atlassian.com:port',
    'auth.atlassian.com:80:80',
    '*.atlassian.net',
    '256.256.256.256',
  ])('that is no host is refused, at every path: %s', async (host) => {
    for (const line of [
      'GET /authorize HTTP/1.1',
      'GET /auth.atlassian.com/authorize HTTP/1.1',
      'POST /id.atlassian.com/login HTTP/1.1',
      'POST /auth.atlassian.com/oauth/token HTTP/1.1',
      'GET /_control/worlds HTTP/1.1',
      'GET / HTTP/1.1',
    ]) {
      const lines = [`Host: ${host}`, 'Origin: http://evil.example', 'Content-Length: 0'];
      const answer = await sendRaw(sim.port, request(line, lines));
      expect([line, answer.status]).toEqual([line, 400]);
      expect(answer.text).toContain('malformedHost');
    }
  });

  it('may be absent in HTTP/1.0, and not in HTTP/1.1', async () => {
    sim.world({}, 'default');
    const path = '/auth.atlassian.com/authorize';
    expect((await sendRaw(sim.port, request(`GET ${path} HTTP/1.0`, []))).status).toBe(302);
    expect((await sendRaw(sim.port, request(`GET ${path} HTTP/1.1`, []))).status).toBe(400);
  });
});

describe('A request target', () => {
  it('in absolute form decides over the Host header', async () => {
    sim.world({}, 'default');
    const line = 'GET http://auth.atlassian.com/authorize HTTP/1.1';
    expect((await sendRaw(sim.port, request(line, ['Host: evil.example']))).status).toBe(302);
  });

  it.each([
    ['GET http://a:b@auth.atlassian.com/authorize HTTP/1.1', 400],
    ['GET ftp://auth.atlassian.com/authorize HTTP/1.1', 404],
    ['OPTIONS * HTTP/1.1', 404],
    ['GET //auth.atlassian.com/authorize HTTP/1.1', 404],
    ['GET /auth.atlassian.com\\authorize HTTP/1.1', 404],
    ['GET /..%2f..%2fetc/passwd HTTP/1.1', 404],
    ['GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 404],
    ['GET /../../../etc/passwd HTTP/1.1', 404],
    ['GET /auth.atlassian.com/..%2fid.atlassian.com/login HTTP/1.1', 404],
    ['GET /auth.atlassian.com/../id.atlassian.com/login HTTP/1.1', 404],
    ['GET /auth.atlassian.com/%zz HTTP/1.1', 400],
    ['GET /auth.atlassian.com/% HTTP/1.1', 400],
    ['GET /%E0%A4%A HTTP/1.1', 400],
    ['GET /_unknown/x HTTP/1.1', 404],
    ['GET /_site/acme/rest/api/3/serverInfo HTTP/1.1', 404],
    ['GET /~/auth.atlassian.com/authorize HTTP/1.1', 404],
    ['GET /~nobody/auth.atlassian.com/authorize HTTP/1.1', 404],
    ['GET /~__proto__/auth.atlassian.com/authorize HTTP/1.1', 404],
    ['GET /~%64efault/auth.atlassian.com/authorize HTTP/1.1', 404],
    ['GET /auth.atlassian.com/nothing HTTP/1.1', 404],
    ['GET /auth.atlassian.com/Authorize HTTP/1.1', 404],
    ['PUT /auth.atlassian.com/oauth/token HTTP/1.1', 404],
    ['PROPFIND /id.atlassian.com/login HTTP/1.1', 404],
    ['FOO /auth.atlassian.com/authorize HTTP/1.1', 400],
    ['QUERY /auth.atlassian.com/authorize HTTP/1.1', 400],
    ['GET /auth.atlassian.com/authorize HTTP/9.9', 400],
  ])('of %s is answered with %d', async (line, status) => {
    sim.world({}, 'default');
    const answer = await sendRaw(sim.port, request(line, [own()]));
    expect(answer.status).toBe(status);
    expect(answer.text).not.toMatch(/node_modules|\.ts:\d|FST_ERR|root:/);
  });

  it.each([
    ['without a value', '?client_id'],
    ['of nothing but separators', '?&&&==&=&?&'],
    ['with bad escapes', '?client_id=%&state=%E0%A4%A&%zz=1'],
    ['with a name twice', '?client_id=a&client_id=b'],
    ['with arrays and prototypes', '?client_id[]=x&__proto__=y&__proto__[a]=b&constructor.prototype.c=d'],
    ['with two thousand parameters', `?${'a=b&'.repeat(2000)}`],
    ['of ten thousand characters', `?state=${'x'.repeat(10_000)}`],
    ['with NUL', '?client_id=%00&redirect_uri=%00&scope=%00'],
    ['with CR and LF', '?client_id=%0d%0aSet-Cookie:%20a=b&redirect_uri=%0d%0aX:%20y'],
  ])('with a query %s ends on the error page', async (_, query) => {
    sim.world({}, 'default');
    const answer = await sendRaw(
      sim.port,
      request(`GET /auth.atlassian.com/authorize${query} HTTP/1.1`, [own()]),
    );
    expect(answer.status).toBe(302);
    expect(answer.text).toMatch(/^location: http:\/\/127\.0\.0\.1:\d+\/id\.atlassian\.com\/error\?/m);
    expect(answer.text).not.toMatch(/^(set-cookie|x):/im);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe('A world', () => {
  it('that was deleted is unknown, and its neighbour is as it was', async () => {
    const gone = sim.world();
    const neighbour = sim.world();
    const before = neighbour.state();
    sim.simulator.worlds.delete(gone.world.name);
    const answer = await fetch(gone.at('api.atlassian.com', '/me'));
    expect([answer.status, await answer.json()]).toMatchObject([
      404,
      { error: { condition: 'unknownWorld' } },
    ]);
    expect(neighbour.state()).toEqual(before);
  });
});
