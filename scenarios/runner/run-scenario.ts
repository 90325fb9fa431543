import type { Simulator } from '../../simulator/index.ts';
import { type Environment, systemEnvironment } from '../../simulator/world/environment.ts';
import type { World } from '../../simulator/world/world.ts';
import type { AppMaker, AppUnderTest } from '../app-under-test/app-under-test.ts';
import { interleavingOf } from '../race-lab/interleaving.ts';
import type { Scenario } from '../scenario.ts';
import { asked, type ControlApi } from '../stage/control.ts';
import { type BuiltStage, createStage } from '../stage/create-stage.ts';
import { ScenarioFailure } from '../stage/failure.ts';
import { type Step, Steps } from '../stage/steps.ts';
import { overlapping } from './overlapping.ts';
import { ownFindings } from './own-findings.ts';
import { recentExchanges } from './recent-exchanges.ts';
import type { Failure, Finding, ScenarioResult, Status } from './results.ts';

/** In what a scenario is run. */
export interface Ring {
  readonly simulator: Simulator;
  readonly appMaker: AppMaker;
  /** Of the run; each scenario adds its id. */
  readonly seed: string;
  /** Real milliseconds that a scenario may take. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal;
  readonly onStep?: (step: Step) => void;
  /** Sees the world before it is deleted. */
  readonly onEnd?: (world: World) => void;
}

const ambient: Environment = systemEnvironment;

/** Plays one scenario in a world of its own, which is gone afterwards. Never throws. */
export async function runScenario(scenario: Scenario, ring: Ring, file?: string): Promise<ScenarioResult> {
  const startedAt = ambient.now();
  const named = { id: scenario.id, title: scenario.title, situations: scenario.situations ?? [], file };
  const result = (status: Status, rest: Partial<ScenarioResult> = {}): ScenarioResult => ({
    ...named,
    status,
    steps: [],
    findings: [],
    interleaving: [],
    ...rest,
    milliseconds: ambient.now() - startedAt,
  });
  if (ring.signal?.aborted) return result('not-run');
  const missing = (scenario.needs ?? []).filter((need) => !ring.appMaker.capabilities.has(need));
  if (missing.length > 0) {
    return result('not-tested', { reason: `${ring.appMaker.name} does not offer: ${missing.join(', ')}` });
  }
  const trial = new Trial(scenario, ring);
  const ending = await trial.play();
  if (ending === 'aborted') return result('not-run', { steps: trial.steps });
  const failure = ending ?? trial.defect();
  const broken = trial.findings.filter(({ level }) => level === 'must');
  return result(failure || broken.length > 0 ? 'failed' : 'passed', {
    steps: trial.steps,
    failure: failure ?? (broken.length > 0 ? findingFailure(broken) : undefined),
    findings: trial.findings,
    interleaving: trial.interleaving,
  });
}

function findingFailure(findings: readonly Finding[]): Failure {
  return { message: findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'), exchanges: [] };
}

/** One scenario while it is played. */
class Trial {
  findings: Finding[] = [];
  interleaving: string[] = [];
  readonly #scenario: Scenario;
  readonly #ring: Ring;
  #built: BuiltStage | undefined;
  #steps: Steps | undefined;
  readonly #unexpected: unknown[] = [];
  #bugs: string[] = [];

  constructor(scenario: Scenario, ring: Ring) {
    this.#scenario = scenario;
    this.#ring = ring;
  }

  get steps(): readonly Step[] {
    return this.#steps?.list ?? [];
  }

  /** @returns what went wrong, if anything */
  async play(): Promise<Failure | 'aborted' | undefined> {
    const done = new AbortController();
    const { signal, timeLimit } = this.#ring;
    const stop = () => done.abort();
    signal?.addEventListener('abort', stop);
    const limit = ambient.wait(timeLimit, done.signal).then(() => 'late' as const);
    const playing = this.#play();
    try {
      const ending = await Promise.race([playing, limit]);
      if (ending !== 'late') return ending;
      return signal?.aborted
        ? 'aborted'
        : await this.#failure(new Error(`it did not end within ${timeLimit} ms`));
    } finally {
      done.abort();
      signal?.removeEventListener('abort', stop);
      await this.#clearAway();
    }
  }

  /** Defects that showed while the scenario itself was content. */
  defect(): Failure | undefined {
    const said = [...this.#bugs, ...this.#unexpected.map((thrown) => `the app failed: ${String(thrown)}`)];
    return said.length === 0 ? undefined : { message: said.join('\n'), exchanges: [] };
  }

  async #play(): Promise<Failure | undefined> {
    const { simulator, appMaker, seed, onStep } = this.#ring;
    try {
      this.#built = await createStage({
        simulator,
        appMaker,
        worldName: this.#scenario.id.replaceAll('/', '-'),
        seed: `${seed}/${this.#scenario.id}`,
        setup: this.#scenario.setup,
        stepsOf: (now) => {
          this.#steps = new Steps(now, onStep);
          return this.#steps;
        },
        onUnexpected: (thrown) => this.#unexpected.push(thrown),
      });
      await this.#scenario.play(this.#built.stage);
      return undefined;
    } catch (error) {
      return await this.#failure(error);
    }
  }

  async #failure(error: unknown): Promise<Failure> {
    const world = this.#built?.world;
    const control = this.#built?.stage.behindTheScenes.control;
    return {
      message: error instanceof Error ? error.message : String(error),
      ...this.#place(),
      ...(error instanceof ScenarioFailure && { expected: error.expected, received: error.received }),
      exchanges: world && control ? await recentExchanges(control, world).catch(() => []) : [],
    };
  }

  /** Where a scenario is: in a step, or after the latest one. */
  #place(): { step?: string } {
    const stuck = this.steps.findLast(({ status }) => status !== 'done');
    const latest = this.steps.at(-1);
    if (stuck) return { step: stuck.title };
    return latest ? { step: `after: ${latest.title}` } : {};
  }

  async #clearAway(): Promise<void> {
    const { world, app, stage } = this.#built ?? {};
    if (!world || !stage) return;
    const { control, clientId } = stage.behindTheScenes;
    this.findings = ownFindings(await this.#findings(control, world).catch(() => []), world, clientId);
    const entries = world.journal.entries();
    this.interleaving = overlapping(entries) ? interleavingOf(entries) : [];
    this.#bugs = entries.flatMap((entry) =>
      entry.kind === 'event' && entry.type === 'fauxlassian.bug'
        ? [`the simulator failed: ${String(entry.data.message)}`]
        : [],
    );
    this.#ring.onEnd?.(world);
    world.faults.clear();
    await closeQuietly(app);
    this.#ring.simulator.worlds.delete(world.name);
  }

  #findings(control: ControlApi, world: World): Promise<Finding[]> {
    return asked(control.GET('/worlds/{world}/findings', { params: { path: { world: world.name } } }));
  }
}

async function closeQuietly(app: AppUnderTest | undefined): Promise<void> {
  await app?.close().catch(() => undefined);
}
