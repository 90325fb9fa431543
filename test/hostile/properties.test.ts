import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../openapi/contract.gen.ts';
import type { ContractOperation } from '../../openapi/contract.ts';
import { snapshotOf } from '../../simulator/world/snapshot.ts';
import { CLOUD_ID } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';

const sim = listen();
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 60), seed: 20_261_008 };

let world: TestWorld;
let neighbour: TestWorld;
let bearer = '';
let untouched = '';

beforeAll(async () => {
  world = sim.world();
  neighbour = sim.world();
  bearer = (await world.tokens()).access_token;
  await neighbour.tokens();
  untouched = JSON.stringify(snapshotOf(neighbour.world));
});

const rooms = contract.operations.filter((operation) => operation.room !== 'control');

/** Where an operation is, with what stands for its path parameters. */
function addressOf({ servers, path }: ContractOperation, segments: readonly string[]): string {
  const [server = ''] = servers;
  const { host, pathname } = new URL(`${server}${path}`.replace('{cloudId}', CLOUD_ID));
  let index = 0;
  const filled = decodeURIComponent(pathname).replace(/\{[^}]+\}/g, () =>
    encodeURIComponent(segments[index++ % segments.length] ?? 'x'),
  );
  return world.at(host, filled);
}

/** No defect shows in an answer, and the other world is as it was, to the last byte. */
async function expectHarmless(answer: Response): Promise<void> {
  const text = await answer.text();
  expect([answer.status < 500, answer.status, text]).toEqual([true, answer.status, text]);
  expect(text).not.toMatch(/node_modules|at .*\.ts:\d|TypeError|RangeError/);
  expect(JSON.stringify(snapshotOf(neighbour.world))).toBe(untouched);
}

/** Without lone surrogates, which no address can carry. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

const send = (address: string, init: RequestInit) => fetch(address, { redirect: 'manual', ...init });
const authorization = () => `Bearer ${bearer}`;

/** Names that operations read, so that values reach their guards, and names that mean harm. */
const names = fc.constantFrom(
  'grant_type',
  'client_id',
  'client_secret',
  'code',
  'redirect_uri',
  'refresh_token',
  'code_verifier',
  'resource',
  'token',
  'transaction',
  'decision',
  'cloud_id',
  'account_id',
  'email',
  'continue',
  'form_token',
  'body',
  'visibility',
  'fields',
  'summary',
  'project',
  'issuetype',
  'description',
  'content',
  'type',
  'version',
  'marks',
  'attrs',
  'text',
  'key',
  'id',
  'value',
  'identifier',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
);
const words = fc.constantFrom(
  'authorization_code',
  'refresh_token',
  'client_credentials',
  'bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2',
  'secret-of-the-commenter',
  'accept',
  'cancel',
  'mia',
  'doc',
  'paragraph',
  'text',
  'role',
  'group',
  'ED',
  'ED-1',
  CLOUD_ID,
  '__proto__',
  '\0',
  '\ud800',
  '',
);
const leaf = fc.oneof(
  words,
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt().map(Number),
);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(names, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
})).value;
const document = fc.dictionary(names, json, { maxKeys: 8, noNullPrototype: true });
const segments = fc.array(fc.oneof(words, fc.string({ minLength: 1, maxLength: 300 })), {
  minLength: 1,
  maxLength: 2,
});

describe.each(rooms.filter(({ method }) => method === 'POST'))('POST $path ($operationId)', (operation) => {
  const type = Object.keys(operation.requestBody?.content ?? {})[0] ?? 'application/json';

  it('meets no body of JSON with a defect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(document, json), segments, async (body, path) => {
        const headers = { 'content-type': 'application/json', authorization: authorization() };
        const address = addressOf(operation, ['ED-1', ...path]);
        await expectHarmless(await send(address, { method: 'POST', headers, body: JSON.stringify(body) }));
      }),
      RUNS,
    );
  });

  it('meets no form, no bytes and no header with a defect', async () => {
    const form = fc
      .array(fc.tuple(names, fc.oneof(words, fc.string())), { maxLength: 10 })
      .map((pairs) => Buffer.from(pairs.map(([name, value]) => `${name}=${value}`).join('&')));
    const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
    const authorizations = fc.constantFrom(
      '',
      'Bearer',
      'Bearer a.b.c',
      'Basic Og==',
      'Basic !',
      'Negotiate x',
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(form, bytes), authorizations, async (body, authorization) => {
        const headers = { 'content-type': type, authorization };
        await expectHarmless(await send(addressOf(operation, ['ED-1']), { method: 'POST', headers, body }));
      }),
      RUNS,
    );
  });
});

describe.each(rooms.filter(({ method }) => method === 'GET'))('GET $path ($operationId)', (operation) => {
  it('meets no query and no path with a defect', async () => {
    const parameters = Object.keys((operation.parameters.query as { properties?: object })?.properties ?? {});
    const name = fc.oneof(fc.constantFrom('x', ...parameters), names);
    const query = fc.array(fc.tuple(name, fc.oneof(words, fc.string(), fc.double().map(String))), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(query, segments, fc.boolean(), async (pairs, path, encoded) => {
        const quote = encoded
          ? (text: string) => encodeURIComponent(wellFormed(text))
          : (text: string) => text.replace(/[^!-~]|#/g, '%');
        const search = pairs.map(([key, value]) => `${quote(key)}=${quote(value)}`).join('&');
        const address = `${addressOf(operation, path.map(wellFormed))}?${search}`;
        await expectHarmless(await send(address, { headers: { authorization: authorization() } }));
      }),
      RUNS,
    );
  });
});
