import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canonicalRequestOf, queryHashOf } from '../../client/index.ts';

interface Vector {
  method: string;
  path: string;
  query: string;
  basePath?: string;
  canonical: string;
  hash: string;
}

const { vectors }: { vectors: Vector[] } = JSON.parse(readFileSync('test/vectors/qsh.json', 'utf8'));

describe('query string hash', () => {
  test.each(vectors)('$method $path?$query is $canonical', ({
    basePath = '',
    canonical,
    hash,
    ...request
  }) => {
    const baseUrl = `https://app.example.com${basePath}`;
    expect(canonicalRequestOf(request, baseUrl)).toBe(canonical);
    expect(queryHashOf(request, baseUrl)).toBe(hash);
    expect(queryHashOf(request, `${baseUrl}/`)).toBe(hash);
  });

  test('every parameter counts, however many there are', () => {
    const many = Array.from({ length: 1500 }, (_, at) => `p${at}=1`).join('&');
    const hashOf = (query: string) =>
      queryHashOf({ method: 'GET', path: '/p', query }, 'https://app.example.com');
    expect(hashOf(`${many}&last=1`)).not.toBe(hashOf(many));
  });

  test('only the parameter jwt does not count', () => {
    const hashOf = (query: string) =>
      queryHashOf({ method: 'GET', path: '/p', query }, 'https://app.example.com');
    expect(hashOf('a=1&jwt=x')).toBe(hashOf('a=1'));
    expect(hashOf('a=1&Jwt=x')).not.toBe(hashOf('a=1'));
  });
});
