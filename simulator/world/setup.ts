import { findProblems } from './find-problems.ts';
import type { Problem } from './problem.ts';
import { findCrossProblems } from './setup-references.ts';
import type { WorldSetup } from './world.ts';

/** More would not be read. */
const MOST_LINES = 20;

/** A setup cannot be used; `problems` lists everything that is wrong with it. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], place = 'the setup') {
    const lines = problems
      .slice(0, MOST_LINES)
      .map(({ where, message }) => (where === '' ? message : `${where}: ${message}`));
    if (problems.length > MOST_LINES) lines.push(`and ${problems.length - MOST_LINES} more`);
    super(lines.length === 1 ? `${place}: ${lines[0]}` : [`${place}:`, ...lines].join('\n  '));
    this.problems = problems;
  }
}

/**
 * Checks what a world is to start with: its shape, then whether everything that it refers to is there.
 *
 * @param value - as parsed from JSON or YAML
 * @param where - JSON pointer of the setup in what was sent
 * @returns the same value
 * @throws SetupError with every problem and its JSON pointer
 */
export function checkSetup(value: unknown, where = ''): WorldSetup {
  const problems = findSetupProblems(value);
  if (problems.length > 0) {
    throw new SetupError(problems.map((problem) => ({ ...problem, where: where + problem.where })));
  }
  return value as WorldSetup;
}

/** Everything that is wrong with a setup; references are looked at once its shape is right. */
export function findSetupProblems(value: unknown): Problem[] {
  const malformed = findProblems('WorldSetup', value);
  return malformed.length > 0 ? malformed : findCrossProblems(value as WorldSetup);
}
