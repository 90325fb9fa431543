import { AsyncLocalStorage } from 'node:async_hooks';

/** One verb of a scenario as it was played. */
export interface Step {
  readonly title: string;
  /** Time of the world, in milliseconds. */
  readonly at: number;
  status: 'done' | 'failed' | 'under way';
}

/** Records the steps of a scenario. A step within a step is part of it and not listed; several may run at once. */
export class Steps {
  readonly list: Step[] = [];
  readonly #now: () => number;
  readonly #onStep: (step: Step) => void;
  readonly #within = new AsyncLocalStorage<Step>();

  constructor(now: () => number, onStep: (step: Step) => void = () => undefined) {
    this.#now = now;
    this.#onStep = onStep;
  }

  /** Does something under a name, so that a failure can say where it happened. */
  async run<T>(title: string, work: () => Promise<T> | T): Promise<T> {
    if (this.#within.getStore()) return work();
    const step: Step = { title, at: this.#now(), status: 'under way' };
    this.list.push(step);
    this.#onStep(step);
    try {
      const result = await this.#within.run(step, async () => work());
      step.status = 'done';
      return result;
    } catch (error) {
      step.status = 'failed';
      throw error;
    }
  }
}
