import junit from 'junit-report-builder';
import type { ScenarioResult, SuiteResult } from '../runner/results.ts';
import { failureLines } from './failure-lines.ts';

/** Its types describe an export named default, which Node makes the module itself. */
const factory = junit as unknown as typeof junit.default;

/** The result in the XML that build servers read: a test suite for each room, a test case for each scenario. */
export function junitReport({ results, app }: SuiteResult): string {
  const builder = factory.newBuilder();
  for (const room of new Set(results.map(roomOf))) {
    const suite = builder.testSuite().name(`${room} against ${app}`);
    for (const result of results.filter((one) => roomOf(one) === room)) {
      const testCase = suite.testCase().className(room).name(`${result.id}: ${result.title}`);
      testCase.time(result.milliseconds / 1000);
      if (result.file !== undefined) testCase.file(result.file);
      if (result.status === 'failed')
        testCase.failure(printable(failureLines(result).join('\n')), 'ScenarioFailure');
      if (result.status === 'not-tested' || result.status === 'not-run') testCase.skipped();
      testCase.standardOutput(printable([...steps(result), ...result.interleaving].join('\n')));
    }
  }
  return builder.build();
}

const roomOf = ({ id }: ScenarioResult): string => id.split('/')[0] ?? id;

const steps = ({ steps: all, reason }: ScenarioResult): string[] => [
  ...(reason === undefined ? [] : [reason]),
  ...all.map(({ title, status }) => `${status}: ${title}`),
];

/** XML 1.0 has no place for most control characters, not even escaped. */
function printable(text: string): string {
  return [...text].map((one) => (one < ' ' && !'\t\n\r'.includes(one) ? '\uFFFD' : one)).join('');
}
