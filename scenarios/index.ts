export type {
  AppMaker,
  AppMaterial,
  AppUnderTest,
  Trace,
  Trigger,
  Triggers,
} from './app-under-test/app-under-test.ts';
export {
  type LedgerVariant,
  type ReferenceAppVariant,
  referenceApp,
} from './app-under-test/reference-app.ts';
export * from './authoring.ts';
export { builtInScenarios } from './built-in.ts';
export { type ExitCode, REPORTERS, type ReporterName, runSuite, type SuiteOptions } from './run-suite.ts';
export type { Failure, Finding, ScenarioResult, Status, SuiteResult } from './runner/results.ts';
export { DEFAULT_SEED, type Progress, type RunOptions, runScenarios } from './runner/run-scenarios.ts';
export { ScenarioFileError } from './runner/scenario-file-error.ts';
