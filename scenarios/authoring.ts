export type { Capability } from './app-under-test/app-under-test.ts';
export {
  type AppConfiguration,
  type Scenario,
  ScenarioFault,
  type ScenarioSetup,
  type SituationId,
  scenario,
} from './scenario.ts';
export type { AccountHolder, Identity } from './stage/account-holder.ts';
export type { AppAnswer } from './stage/app-answer.ts';
export type { LivedThrough } from './stage/app-on-stage.ts';
export type { Book, BookedAccount, BookState, BookSummary } from './stage/book.ts';
export type { HeldData } from './stage/kept-data.ts';
export type { Connecting, Person } from './stage/person.ts';
export { withPersonalData } from './stage/personal-data-world.ts';
export type { AppRun, ReportRun } from './stage/report-run.ts';
export type { Site } from './stage/site.ts';
export type { Stage } from './stage/stage.ts';
export type { Search, TraceCount, Traces } from './stage/traces.ts';
export { refusalOf, type Tokens, tokensOf, type Wire, type WireAnswer } from './stage/wire.ts';
