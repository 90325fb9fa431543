import { readFileSync } from 'node:fs';
import { parse } from 'node:querystring';
import { createCanonicalRequest } from 'atlassian-jwt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalRequest, queryHashOf } from '../../simulator/connect/tokens/query-hash.ts';
import { APP_KEY, JIRA, openConnect } from './connect-world.ts';

interface Vector {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly basePath?: string;
  readonly canonical: string;
  readonly hash: string;
}

const { vectors }: { vectors: Vector[] } = JSON.parse(readFileSync('test/vectors/qsh.json', 'utf8'));

/** Path and query below the base address, which is what the simulator hashes. */
function below({ path, query, basePath = '' }: Vector): string {
  const isBelow = path === basePath || path.startsWith(`${basePath}/`);
  return (isBelow ? path.slice(basePath.length) : path) + (query === '' ? '' : `?${query}`);
}

describe('The query string hash', () => {
  it.each(vectors)('of $method $path?$query is that of $canonical', (vector) => {
    const request = { method: vector.method, path: below(vector) };
    expect(canonicalRequest(request)).toBe(vector.canonical);
    expect(queryHashOf(request)).toBe(vector.hash);
  });

  it('is that of atlassian-jwt, whatever the query', () => {
    const name = fc.oneof(fc.constantFrom('a', 'a[', 'a-', 'A', 'jwt', 'é', ''), fc.string({ maxLength: 5 }));
    const value = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 6 }), fc.webPath(), (pairs, path) => {
        // The library leaves this one name out.
        fc.pre(pairs.every(([one]) => one !== '__proto__'));
        const query = new URLSearchParams(pairs).toString();
        const ours = canonicalRequest({ method: 'put', path: query === '' ? path : `${path}?${query}` });
        const parsed = { ...parse(query, '&', '=', { maxKeys: 0 }) };
        expect(ours).toBe(
          createCanonicalRequest({ method: 'PUT', pathname: path, query: parsed }, false, ''),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is made below /wiki at Confluence, and of the whole path at Jira', async () => {
    const connect = await openConnect();
    const inWiki = await connect.install({ product: 'confluence' });
    const url = `${JIRA}/wiki/rest/atlassian-connect/1/addons/${APP_KEY}`;
    expect((await connect.asApp(inWiki, url)).statusCode).toBe(200);
    const whole = queryHashOf({ method: 'GET', path: new URL(url).pathname });
    expect((await connect.asApp(inWiki, url, { claims: { qsh: whole } })).statusCode).toBe(401);
  });
});
