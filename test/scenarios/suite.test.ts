import { describe, expect, test } from 'vitest';
import { builtInScenarios } from '../../scenarios/built-in.ts';
import { runScenarios } from '../../scenarios/index.ts';

describe('the built-in suite', () => {
  test.each(
    builtInScenarios.map((scenario) => [scenario.id, scenario] as const),
  )('%s', async (_id, scenario) => {
    const { results } = await runScenarios({ scenarios: [scenario] });
    expect(results[0]?.failure).toBeUndefined();
    expect(results[0]?.status).toBe('passed');
  });
});
