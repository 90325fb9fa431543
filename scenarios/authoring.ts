export type { Capability } from './app-under-test/app-under-test.ts';
export { type Scenario, ScenarioFault, type ScenarioSetup, type SituationId, scenario } from './scenario.ts';
export type { AppAnswer } from './stage/app-answer.ts';
export type { Connecting, Person } from './stage/person.ts';
export type { Site } from './stage/site.ts';
export type { Stage } from './stage/stage.ts';
export { refusalOf, type Tokens, tokensOf, type Wire, type WireAnswer } from './stage/wire.ts';
