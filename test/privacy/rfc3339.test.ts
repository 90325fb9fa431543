import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeInstant } from '../../client/privacy/write-report.ts';
import { instantOf } from '../../simulator/privacy/rfc3339.ts';
import { listen } from '../wire/simulator.ts';
import { ACTIVE, Reporting } from './reporting.ts';

interface Vector {
  text: string;
  at: number | null;
  taken?: 'space-taken' | 'hour-offset-taken';
}

const { vectors } = JSON.parse(readFileSync(new URL('../vectors/rfc3339.json', import.meta.url), 'utf8')) as {
  vectors: Vector[];
};

const sim = listen();

describe('updatedAt', () => {
  it.each(vectors)('$text is $at', ({ text, at, taken }) => {
    expect(instantOf(text) ?? null).toBe(at);
    for (const forms of ['space-taken', 'hour-offset-taken'] as const) {
      expect(instantOf(text, forms) !== undefined).toBe(at !== null || taken === forms);
    }
  });

  it.each(vectors.filter(({ at }) => at !== null))('of $text is written by the client as it is read', ({
    at,
  }) => {
    const written = writeInstant(at ?? 0);
    expect(instantOf(written)).toBe(at);
    expect(written).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('is what the reader of JavaScript says for every day of its form', () => {
    for (let day = Date.UTC(1896, 0); day < Date.UTC(2110, 0); day += 86_400_000) {
      const text = new Date(day + 86_399_283).toISOString();
      if (instantOf(text) !== Date.parse(text)) expect.unreachable(text);
    }
  });

  it.each(['rfc-3339', 'space-taken', 'hour-offset-taken'])('is judged at the wire as %s', async (forms) => {
    const app = new Reporting(sim, { 'privacy.timeForms': forms });
    for (const { text, at, taken } of vectors) {
      const { statusCode } = await app.report({ accountId: ACTIVE, updatedAt: text });
      expect([text, statusCode]).toEqual([text, at !== null || taken === forms ? 204 : 400]);
      if (statusCode === 400) expect(app.wire.refusal()).toBe('updatedAtMalformed');
    }
  });
});
