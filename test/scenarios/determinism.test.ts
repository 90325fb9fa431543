import { expect, test } from 'vitest';
import { runScenarios } from '../../scenarios/index.ts';

const PLAYED =
  /two-people|killed|replicas|raced|lost-answer|metering|many-calls|worlds-apart|main-path|answer-lost|every-status/;

/** The journals of a run, by scenario, as bytes. */
async function journalsOf(seed: string, concurrency: number): Promise<Map<string, string>> {
  const journals = new Map<string, string>();
  await runScenarios({
    grep: PLAYED,
    seed,
    concurrency,
    onEnd: ({ id }, { journal }) => journals.set(id, JSON.stringify(journal.entries())),
  });
  return journals;
}

test('a run with the same seed writes the same journals, however many scenarios are played at a time', async () => {
  const [one, other] = [await journalsOf('a seed', 1), await journalsOf('a seed', 6)];
  expect(one.size).toBeGreaterThan(8);
  for (const [id, journal] of one) expect(other.get(id) === journal, id).toBe(true);
}, 30_000);

test('another seed gives other tokens', async () => {
  const [one, other] = [await journalsOf('a seed', 4), await journalsOf('another', 4)];
  for (const [id, journal] of one) expect(other.get(id) === journal, id).toBe(false);
}, 30_000);
