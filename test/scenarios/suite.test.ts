import { beforeAll, describe, expect, test } from 'vitest';
import { builtInScenarios, runScenarios, type SuiteResult } from '../../scenarios/index.ts';
import { situationsOf } from '../../scenarios/report/situations.ts';

let suite: SuiteResult;

beforeAll(async () => {
  suite = await runScenarios();
}, 240_000);

describe('the built-in suite', () => {
  test.each(builtInScenarios)('$id', ({ id }) => {
    const result = suite.results.find((one) => one.id === id);
    expect(result?.failure).toBeUndefined();
    expect(result?.status).toBe('passed');
  });

  test('exercises every operation of the contract', () => {
    const idle = Object.entries(suite.operations).filter(([, count]) => count === 0);
    expect(idle.map(([operationId]) => operationId)).toEqual([]);
  });

  test('plays every situation of the forum threads that is about OAuth or personal data', () => {
    const gaps = situationsOf(suite.results).filter(({ scenarios }) => scenarios.length === 0);
    expect(gaps.map(({ situation }) => situation)).toEqual([]);
  });

  test('finds nothing against the reference app', () => {
    expect(suite.results.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test('has a source for each scenario, and one id each', () => {
    expect(new Set(builtInScenarios.map(({ id }) => id)).size).toBe(builtInScenarios.length);
    for (const { id, sources } of builtInScenarios) expect(sources.join(''), id).not.toBe('');
  });
});
