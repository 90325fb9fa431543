export { referenceApp } from './app-under-test/reference-app.ts';
export * from './authoring.ts';
export { type RunOptions, runScenarios } from './runner/run-scenarios.ts';
