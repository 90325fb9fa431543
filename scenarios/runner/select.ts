import type { FoundScenario } from './discover.ts';

/** The i-th of n parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Something about the selection of scenarios that cannot be done; for people. */
export class SelectionFault extends Error {
  override readonly name = 'SelectionFault';
}

/**
 * @param grep - a regular expression, case aside unless written as `/an expression/`; plain words are one too
 * @throws SelectionFault when the expression is none
 */
export function matching(
  found: readonly FoundScenario[],
  grep: string | RegExp | undefined,
): FoundScenario[] {
  if (grep === undefined || grep === '') return [...found];
  const expression = typeof grep === 'string' ? expressionOf(grep) : grep;
  return found.filter(
    ({ scenario: { id, title } }) => id.search(expression) >= 0 || title.search(expression) >= 0,
  );
}

function expressionOf(grep: string): RegExp {
  const [, source = grep, flags = 'i'] = /^\/(.+)\/([a-z]*)$/.exec(grep) ?? [];
  try {
    return new RegExp(source, flags);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SelectionFault(`--grep ${grep} is no regular expression: ${why}`);
  }
}

/** Reads `2/3`. @throws SelectionFault */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = /^(\d{1,6})\/(\d{1,6})$/.exec(text)?.map(Number) ?? [];
  if (index < 1 || index > count)
    throw new SelectionFault(`--shard ${text} is not i/n with i from 1 to n, such as 1/3`);
  return { index, count };
}

/** Every n-th scenario, so that neighbours, which tend to take equally long, are spread. */
export function shardOf(found: readonly FoundScenario[], shard: Shard | undefined): FoundScenario[] {
  return shard ? found.filter((_, position) => position % shard.count === shard.index - 1) : [...found];
}
