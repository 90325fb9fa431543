import type { SuiteResult } from '../runner/results.ts';
import { situationsOf } from './situations.ts';

/** The whole result as JSON: what every other report is a part of. */
export function jsonReport(suite: SuiteResult): string {
  return `${JSON.stringify({ ...suite, situations: situationsOf(suite.results) }, undefined, 2)}\n`;
}
