import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { listen } from '../wire/simulator.ts';
import { request, sendRaw } from './raw.ts';

const sim = listen();
const own = () => `Host: 127.0.0.1:${sim.port}`;
const token = 'POST /auth.atlassian.com/oauth/token HTTP/1.1';

/** Sends a request and proves that the process lives and that no world changed by it. */
async function send(line: string, lines: readonly string[], body = '', end = false) {
  const world = sim.world({}, 'default');
  const before = world.state();
  const answer = await sendRaw(sim.port, request(line, lines, body), end);
  expect(world.state()).toEqual(before);
  expect((await fetch(world.at('api.atlassian.com', '/'), { redirect: 'manual' })).status).toBe(301);
  return answer;
}

describe('A header flood', () => {
  it.each([
    ['one header of 20 kB', () => [`X: ${'a'.repeat(20_000)}`]],
    ['three thousand headers', () => Array.from({ length: 3_000 }, (_, index) => `X-${index}: a`)],
    ['a bearer of 100 kB', () => [`Authorization: Bearer ${'a'.repeat(100_000)}`]],
    ['a cookie of 100 kB', () => [`Cookie: fauxlassian_session=${'a'.repeat(100_000)}`]],
  ])('of %s is refused with 431 and says why', async (_, lines) => {
    const answer = await send('GET /api.atlassian.com/me HTTP/1.1', [own(), ...lines()]);
    expect(answer.status).toBe(431);
    expect(answer.text).toContain('headersTooLarge');
  });

  it('of a request line of 20 kB is refused with 431', async () => {
    expect((await send(`GET /${'a'.repeat(20_000)} HTTP/1.1`, [own()])).status).toBe(431);
  });

  it('of a thousand cookies below the limit is taken', async () => {
    const cookies = Array.from({ length: 1_000 }, (_, index) => `c${index}=v`).join('; ');
    const answer = await send('GET /id.atlassian.com/login HTTP/1.1', [own(), `Cookie: ${cookies}`]);
    expect(answer.status).toBe(200);
  });
});

describe('A request that could be read in two ways', () => {
  it.each([
    ['Content-Length and Transfer-Encoding', ['Content-Length: 6', 'Transfer-Encoding: chunked']],
    ['two lengths', ['Content-Length: 6', 'Content-Length: 5']],
    ['a negative length', ['Content-Length: -1']],
    ['a length in words', ['Content-Length: six']],
    ['an encoding that is almost chunked', ['Transfer-Encoding: xchunked']],
    ['a blank before the colon', ['Transfer-Encoding : chunked']],
    ['a folded header', ['X: a', ' b']],
  ])('by %s is refused', async (_, lines) => {
    const body = '0\r\n\r\nGET /api.atlassian.com/ HTTP/1.1\r\nHost: x\r\n\r\n';
    const answer = await send(token, [own(), 'Content-Type: application/json', ...lines], body);
    expect(answer.status).toBe(400);
    expect(answer.text.match(/^HTTP\/1\.1 /gm)).toHaveLength(1);
  });

  it.each([
    ['no HTTP at all', '\x16\x03\x01\x00\xa5\x01\x00garbage'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['line feeds alone', 'GET / HTTP/1.1\nHost: x\n\n'],
    ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n'],
  ])('for it is %s is refused', async (_, bytes) => {
    const answer = await sendRaw(sim.port, bytes);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('malformedRequest');
  });
});

describe('A body', () => {
  const json = (text: string | Buffer) => [
    own(),
    'Content-Type: application/json',
    `Content-Length: ${text.length}`,
  ];
  const unreadable = '"error_description":"Incorrect request parameters"';

  it('shorter than its Content-Length is never acted upon', async () => {
    const lines = [own(), 'Content-Type: application/json', 'Content-Length: 500'];
    const answer = await send(token, lines, '{"grant_type":"refresh_token"', true);
    expect([0, 400]).toContain(answer.status);
  });

  it('in chunks that are cut off is never acted upon', async () => {
    const lines = [own(), 'Content-Type: application/json', 'Transfer-Encoding: chunked'];
    const answer = await send(token, lines, '5\r\n{"a":', true);
    expect([0, 400]).toContain(answer.status);
  });

  it.each([
    ['2 MB of blanks', ' '.repeat(2_000_000)],
    ['2 MB in one text', `{"grant_type":"${'a'.repeat(2_000_000)}"}`],
    ['lists a hundred thousand deep', '['.repeat(100_000)],
    ['objects five hundred deep', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`],
    ['that is not UTF-8', '{"grant_type":"\xff\xfe\xc0\xaf"}'],
    ['of a byte order mark alone', '\xef\xbb\xbf'],
    ['of NUL', '\0\0\0\0'],
    ['that is a number', '42'],
    ['that is null', 'null'],
    ['that is a list', '[{"grant_type":"refresh_token"}]'],
    ['with lists for texts', '{"grant_type":"refresh_token","refresh_token":["a"],"client_id":["b"]}'],
    ['with objects for texts', '{"grant_type":{"toString":"x"}}'],
    ['with numbers for texts', '{"grant_type":"refresh_token","client_id":1e999}'],
    ['in UTF-16', Buffer.from('{"grant_type":"refresh_token"}', 'utf16le').toString('latin1')],
  ])('of JSON %s is refused in the words of the endpoint', async (_, text) => {
    const answer = await send(token, json(text), text);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(unreadable);
  });

  it('with a name twice counts the last one, as JSON readers do', async () => {
    const text = '{"grant_type":"refresh_token","grant_type":"password"}';
    expect((await send(token, json(text), text)).text).toContain('grant_type must be one of');
  });

  it.each([
    ['as they are', '__proto__', 'constructor'],
    ['with escapes', '\\u005f_proto__', '\\u0063onstructor'],
  ])('with __proto__ and constructor %s changes no prototype, and gives no credentials', async (_, prototypeKey, constructorKey) => {
    const text = `{"${prototypeKey}":{"grant_type":"refresh_token","client_id":"x","polluted":1},"${constructorKey}":{"prototype":{"polluted":1}}}`;
    expect((await send(token, json(text), text)).text).toContain('grant_type must be one of');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['a hundred thousand fields', 'a=b&'.repeat(100_000)],
    ['fields twice', 'grant_type=refresh_token&grant_type=password'],
    ['prototype fields', '__proto__=x&__proto__[grant_type]=refresh_token&constructor=y'],
    ['NUL', 'grant_type=%00&client_id=%00'],
    ['bad escapes', 'grant_type=%&client_id=%zz&%E0%A4%A'],
    ['nothing but separators', '&&&===&&&'],
  ])('of a form with %s is refused with 400', async (_, text) => {
    const lines = [
      own(),
      'Content-Type: application/x-www-form-urlencoded',
      `Content-Length: ${text.length}`,
    ];
    expect((await send(token, lines, text)).status).toBe(400);
  });

  it.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/json-patch',
    'application/octet-stream',
    'garbage',
    '',
    ';',
    'application/json, text/html',
  ])('of the media type "%s" is not taken for another', async (type) => {
    const text = '{"grant_type":"password"}';
    const answer = await send(
      token,
      [own(), `Content-Type: ${type}`, `Content-Length: ${text.length}`],
      text,
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(unreadable);
  });

  it('of 2 MB at a path that nobody has is refused without reading it whole', async () => {
    const text = ' '.repeat(2_000_000);
    const answer = await send('POST /auth.atlassian.com/nothing HTTP/1.1', json(text), text);
    expect(answer.status).toBe(413);
  });
});

describe('A thousand connections of garbage', () => {
  it('leave the process answering', async () => {
    const world = sim.world();
    const before = world.state();
    const garbage = (index: number) =>
      new Promise<void>((resolve) => {
        const socket = connect(sim.port, '127.0.0.1', () => {
          socket.write(
            index % 2 === 0 ? `\0garbage ${index}\r\n\r\n` : `POST /${index} HTTP/1.1\r\nHost: x\r\n`,
          );
          socket.end();
        });
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume();
      });
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => garbage(index)));
    expect(world.state()).toEqual(before);
    expect((await world.refresh((await world.tokens()).refresh_token)).status).toBe(200);
  });
});
