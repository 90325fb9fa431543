import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { classifyTokenAnswer, type GrantType } from '../../client/index.ts';
import { readAnswer } from '../../client/oauth/answer.ts';

interface Vectors {
  now: string;
  vectors: {
    name: string;
    grantType: GrantType;
    status: number;
    headers?: Record<string, string>;
    body?: unknown;
    text?: string;
    expect: { kind: string; condition: string; retryAfterSeconds?: number };
  }[];
}

const path = new URL('../vectors/token-errors.json', import.meta.url);
const { now: moment, vectors }: Vectors = JSON.parse(await readFile(path, 'utf8'));

describe('token endpoint errors', () => {
  test.each(vectors)('$name: $expect.kind', async ({
    grantType,
    status,
    headers,
    body,
    text,
    expect: wanted,
  }) => {
    const now = Date.parse(moment);
    const answer = await readAnswer(new Response(text ?? JSON.stringify(body), { status, headers }));
    const { kind, condition, message, retryAt } = classifyTokenAnswer(answer, grantType, now);
    expect({ kind, condition }).toEqual({ kind: wanted.kind, condition: wanted.condition });
    const seconds = wanted.retryAfterSeconds;
    expect(retryAt).toBe(seconds === undefined ? undefined : now + seconds * 1000);
    expect(message).toMatch(/\.$/);
  });
});
