import type { components } from '../../openapi/control.gen.ts';
import type { SituationId } from '../scenario.ts';
import type { Step } from '../stage/steps.ts';

/** A breach of a rule of the rulebook. */
export type Finding = components['schemas']['Finding'];

/**
 * - `failed`: an expectation did not come true, the simulator or the app has a defect, a rule is broken, or time ran out
 * - `not-tested`: the app under test does not offer what the scenario needs
 * - `not-run`: the run was stopped before
 */
export type Status = 'passed' | 'failed' | 'not-tested' | 'not-run';

/** Why a scenario failed. */
export interface Failure {
  readonly message: string;
  /** The step in which it happened. */
  readonly step?: string;
  readonly expected?: string;
  readonly received?: string;
  /** The latest exchanges before it, without secrets, each in a few lines. */
  readonly exchanges: readonly string[];
}

/** What came of one scenario. */
export interface ScenarioResult {
  readonly id: string;
  readonly title: string;
  /** The file of a scenario that is not built in. */
  readonly file?: string;
  readonly situations: readonly SituationId[];
  readonly status: Status;
  readonly steps: readonly Step[];
  readonly failure?: Failure;
  /** Why it was not tested. */
  readonly reason?: string;
  readonly findings: readonly Finding[];
  /** Refreshes that overlapped or lost their answer: who sent which token when, and what came back. */
  readonly interleaving: readonly string[];
  /** Of real time. */
  readonly milliseconds: number;
}

/** What came of a run. */
export interface SuiteResult {
  readonly seed: string;
  readonly app: string;
  /** How many scenarios there were to run, in all shards together. */
  readonly matched: number;
  readonly results: readonly ScenarioResult[];
  /** How often each operation of the contract was asked for. */
  readonly operations: Readonly<Record<string, number>>;
  readonly milliseconds: number;
}
