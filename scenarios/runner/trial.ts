import { systemEnvironment } from '../../simulator/world/environment.ts';
import { interleavingOf } from '../race-lab/interleaving.ts';
import type { Scenario } from '../scenario.ts';
import { asked } from '../stage/control.ts';
import { type BuiltStage, createStage } from '../stage/create-stage.ts';
import { NotOffered, ScenarioFailure } from '../stage/failure.ts';
import { type Step, Steps } from '../stage/steps.ts';
import { keepRecord, type ScenarioRecord } from './keep-record.ts';
import { overlapping } from './overlapping.ts';
import { ownFindings } from './own-findings.ts';
import { recentExchanges } from './recent-exchanges.ts';
import type { Failure, Finding } from './results.ts';
import type { Ring } from './run-scenario.ts';

/** How the script of a scenario ended. */
export type Ending =
  | { readonly kind: 'played'; readonly failure?: Failure }
  | { readonly kind: 'not-offered'; readonly reason: string }
  | { readonly kind: 'aborted' };

/** One scenario while it is played, and what is left of it when its world is gone. */
export class Trial {
  findings: Finding[] = [];
  interleaving: string[] = [];
  record: ScenarioRecord | undefined;
  readonly #scenario: Scenario;
  readonly #ring: Ring;
  readonly #worldName: string;
  #built: BuiltStage | undefined;
  #steps: Steps | undefined;
  readonly #defects: string[] = [];

  constructor(scenario: Scenario, ring: Ring) {
    this.#scenario = scenario;
    this.#ring = ring;
    this.#worldName = scenario.id.replaceAll('/', '-');
  }

  get steps(): readonly Step[] {
    return this.#steps?.list ?? [];
  }

  /** Plays the script to its end, or to the end of its time. */
  async play(): Promise<Ending> {
    const { signal, timeLimit } = this.#ring;
    const done = new AbortController();
    const stop = () => done.abort();
    signal?.addEventListener('abort', stop);
    const limit = systemEnvironment.wait(timeLimit, done.signal).then(() => 'late' as const);
    try {
      const ending = await Promise.race([this.#play(), limit]);
      if (ending !== 'late') return ending;
      if (signal?.aborted) return { kind: 'aborted' };
      const late = new Error(`it did not end within ${timeLimit} ms`);
      return { kind: 'played', failure: await this.#failure(late) };
    } finally {
      done.abort();
      signal?.removeEventListener('abort', stop);
      await this.#clearAway();
    }
  }

  /** Defects of simulator or app that showed while the script itself was content. */
  defect(): Failure | undefined {
    return this.#defects.length === 0 ? undefined : { message: this.#defects.join('\n'), exchanges: [] };
  }

  async #play(): Promise<Ending> {
    try {
      this.#built = await this.#build();
      await this.#scenario.play(this.#built.stage);
      return { kind: 'played' };
    } catch (error) {
      if (error instanceof NotOffered) return { kind: 'not-offered', reason: error.message };
      return { kind: 'played', failure: await this.#failure(error) };
    }
  }

  #build(): Promise<BuiltStage> {
    const { simulator, network, appMaker, seed, onStep } = this.#ring;
    const { id, setup } = this.#scenario;
    return createStage({
      simulator,
      network,
      appMaker,
      worldName: this.#worldName,
      seed: `${seed}/${id}`,
      setup,
      stepsOf: (now) => {
        this.#steps = new Steps(now, (step) => {
          simulator.worlds.get(this.#worldName)?.record('scenario.step', { title: step.title });
          onStep?.(step);
        });
        return this.#steps;
      },
      onUnexpected: (thrown) => this.#defects.push(`the app failed: ${String(thrown)}`),
    });
  }

  async #failure(error: unknown): Promise<Failure> {
    const { world, stage } = this.#built ?? {};
    return {
      message: error instanceof Error ? error.message : String(error),
      ...this.#place(),
      ...(error instanceof ScenarioFailure && { expected: error.expected, received: error.received }),
      exchanges:
        world && stage ? await recentExchanges(stage.behindTheScenes.control, world).catch(() => []) : [],
    };
  }

  /** Where the script is: in a step, or after the latest one. */
  #place(): { step?: string } {
    const stuck = this.steps.findLast(({ status }) => status !== 'done');
    const latest = this.steps.at(-1);
    if (stuck) return { step: stuck.title };
    return latest ? { step: `after: ${latest.title}` } : {};
  }

  async #clearAway(): Promise<void> {
    const { simulator, network } = this.#ring;
    if (this.#built) await this.#keepWhatMatters(this.#built);
    simulator.worlds.get(this.#worldName)?.faults.clear();
    await this.#built?.app
      .close()
      .catch((error: unknown) => this.#defects.push(`the app did not close: ${error}`));
    simulator.worlds.delete(this.#worldName);
    network.close(this.#worldName);
  }

  async #keepWhatMatters({ world, stage }: BuiltStage): Promise<void> {
    const { appIds, control } = stage.behindTheScenes;
    const entries = world.journal.entries();
    for (const entry of entries) {
      if (entry.kind === 'event' && entry.type === 'fauxlassian.bug')
        this.#defects.push(`the simulator failed: ${String(entry.data.message)}`);
    }
    if (overlapping(entries)) this.interleaving = interleavingOf(entries);
    const params = { path: { world: world.name } };
    const asking = asked(control.GET('/worlds/{world}/findings', { params }));
    const findings = await asking.catch((error: unknown) => {
      this.#defects.push(`the findings cannot be read: ${String(error)}`);
      return [];
    });
    this.findings = ownFindings(findings, world, appIds);
    if (this.#ring.onRecord) {
      const { title } = this.#scenario;
      this.record = await keepRecord(control, world, title, this.findings).catch((error: unknown) => {
        this.#defects.push(`what happened cannot be drawn: ${String(error)}`);
        return undefined;
      });
    }
    this.#ring.onEnd?.(world);
  }
}
