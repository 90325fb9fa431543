import { createSimulator } from '../../simulator/index.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import type { World } from '../../simulator/world/world.ts';
import type { AppMaker } from '../app-under-test/app-under-test.ts';
import { referenceApp } from '../app-under-test/reference-app.ts';
import type { Scenario } from '../scenario.ts';
import { Network } from '../stage/network.ts';
import type { Step } from '../stage/steps.ts';
import { countOperations } from './count-operations.ts';
import { discover, type FoundScenario } from './discover.ts';
import type { ScenarioRecord } from './keep-record.ts';
import type { ScenarioResult, SuiteResult } from './results.ts';
import { type Ring, runScenario } from './run-scenario.ts';
import { matching, type Shard, shardOf } from './select.ts';

/** Which scenarios to run, and how; everything may be left out. */
export interface RunOptions {
  /** Scenarios at hand, instead of files. */
  readonly scenarios?: readonly Scenario[];
  /** Files, folders and glob patterns; without them the built-in suite. */
  readonly files?: readonly string[];
  /** A part of an id or title, or an expression. */
  readonly grep?: string | RegExp;
  readonly shard?: Shard;
  /** The same seed plays the same: the same ids, tokens and journals. */
  readonly seed?: string;
  /** The app to test; the reference app by default. */
  readonly app?: AppMaker;
  /** How many scenarios are played at a time. */
  readonly concurrency?: number;
  /** Real milliseconds that one scenario may take. */
  readonly timeLimit?: number;
  /** When aborted, what has not ended is `not-run`, and the result comes at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Sees the world of each scenario before it is deleted. */
  readonly onEnd?: (scenario: Scenario, world: World) => void;
  /** Gets what there is to draw of each scenario that was played. It must not throw. */
  readonly onRecord?: (scenario: Scenario, result: ScenarioResult, record: ScenarioRecord) => Promise<void>;
}

/** How far a run has come. */
export type Progress =
  | { readonly kind: 'begin'; readonly total: number }
  | { readonly kind: 'step'; readonly scenario: Scenario; readonly step: Step }
  | { readonly kind: 'end'; readonly result: ScenarioResult; readonly ended: number; readonly total: number };

/** More than there are cores, since half of the waiting is for signatures. */
const CONCURRENCY = 6;
/** Only to end what hangs: a busy machine may take many times longer than a free one. */
const TIME_LIMIT = 180_000;
export const DEFAULT_SEED = 'fauxlassian';

/**
 * Runs scenarios, each in a world of its own, against an app.
 *
 * @returns the results in the order of the scenarios, whatever order they ended in
 * @throws ScenarioFileError, SelectionFault when there is nothing that could be run
 */
export async function runScenarios(options: RunOptions = {}): Promise<SuiteResult> {
  const startedAt = systemEnvironment.now();
  const found: FoundScenario[] =
    options.scenarios?.map((scenario) => ({ scenario })) ?? (await discover(options.files));
  const matched = matching(found, options.grep);
  const chosen = shardOf(matched, options.shard);
  const network = new Network();
  const environment = { ...systemEnvironment, send: network.send };
  const simulator = createSimulator({ environment, onBug: () => undefined });
  const operations = countOperations(simulator.app);
  const { app = referenceApp(), seed = DEFAULT_SEED, timeLimit = TIME_LIMIT, signal } = options;
  const ring = { simulator, network, appMaker: app, seed, timeLimit, signal };
  const results = await inTurn(chosen, ring, options);
  await simulator.app.close();
  return {
    seed,
    app: app.name,
    matched: matched.length,
    results,
    operations,
    milliseconds: systemEnvironment.now() - startedAt,
  };
}

/** A few at a time, begun in order. */
async function inTurn(
  chosen: readonly FoundScenario[],
  ring: Ring,
  options: RunOptions,
): Promise<ScenarioResult[]> {
  const { concurrency = CONCURRENCY, onProgress, onEnd, onRecord } = options;
  const total = chosen.length;
  const results: ScenarioResult[] = [];
  onProgress?.({ kind: 'begin', total });
  let next = 0;
  let ended = 0;
  const work = async () => {
    for (let position = next++; position < total; position = next++) {
      const { scenario, file } = chosen[position] as FoundScenario;
      const result = await runScenario(
        scenario,
        {
          ...ring,
          onStep: (step) => onProgress?.({ kind: 'step', scenario, step }),
          onEnd: (world) => onEnd?.(scenario, world),
          onRecord: onRecord && ((ended, record) => onRecord(scenario, ended, record)),
        },
        file,
      );
      results[position] = result;
      onProgress?.({ kind: 'end', result, ended: ++ended, total });
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, total) }, work));
  return results;
}
