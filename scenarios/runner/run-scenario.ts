import type { Simulator } from '../../simulator/index.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import type { World } from '../../simulator/world/world.ts';
import type { AppMaker } from '../app-under-test/app-under-test.ts';
import type { Scenario } from '../scenario.ts';
import { NotOffered } from '../stage/failure.ts';
import type { Network } from '../stage/network.ts';
import type { Step } from '../stage/steps.ts';
import type { ScenarioRecord } from './keep-record.ts';
import type { Failure, Finding, ScenarioResult, Status } from './results.ts';
import { type Ending, Trial } from './trial.ts';

/** In what a scenario is run. */
export interface Ring {
  readonly simulator: Simulator;
  /** On which the simulator reaches apps. */
  readonly network: Network;
  readonly appMaker: AppMaker;
  /** Of the run; each scenario adds its id. */
  readonly seed: string;
  /** Real milliseconds that a scenario may take. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
  /** Sees the world before it is deleted. */
  readonly onEnd?: (world: World) => void;
  /** Gets what came of the scenario, and what there is to draw; a scenario that was not played has nothing. */
  readonly onRecord?: (result: ScenarioResult, record: ScenarioRecord) => Promise<void>;
}

/** Plays one scenario in a world of its own, which is gone afterwards. Never throws. */
export async function runScenario(scenario: Scenario, ring: Ring, file?: string): Promise<ScenarioResult> {
  const startedAt = systemEnvironment.now();
  const { id, title, situations = [], needs = [] } = scenario;
  const result = (status: Status, rest: Partial<ScenarioResult> = {}): ScenarioResult => ({
    ...{ id, title, file, situations, status, steps: [], findings: [], interleaving: [], ...rest },
    milliseconds: systemEnvironment.now() - startedAt,
  });
  if (ring.signal?.aborted) return result('not-run');
  const { name, capabilities } = ring.appMaker;
  const missing = needs.filter((need) => !capabilities.has(need));
  if (missing.length > 0) {
    return result('not-tested', { reason: new NotOffered(name, missing.join(', ')).message });
  }
  const trial = new Trial(scenario, ring);
  const ending = await trial.play();
  const ended = resultOf(trial, ending, result);
  if (trial.record) await ring.onRecord?.(ended, trial.record);
  return ended;
}

type ToResult = (status: Status, rest?: Partial<ScenarioResult>) => ScenarioResult;

function resultOf(trial: Trial, ending: Ending, result: ToResult): ScenarioResult {
  const { steps, findings, interleaving } = trial;
  if (ending.kind === 'aborted') return result('not-run', { steps });
  if (ending.kind === 'not-offered') return result('not-tested', { steps, reason: ending.reason });
  const failure = ending.failure ?? trial.defect() ?? failureOf(findings);
  return result(failure ? 'failed' : 'passed', { steps, failure, findings, interleaving });
}

/** A rule of level must that is broken fails a scenario, whatever its script says. */
function failureOf(findings: readonly Finding[]): Failure | undefined {
  const broken = findings.filter(({ level }) => level === 'must');
  if (broken.length === 0) return undefined;
  return { message: broken.map(({ rule, message }) => `${rule}: ${message}`).join('\n'), exchanges: [] };
}
