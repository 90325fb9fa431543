/** One verb of a scenario as it was played. */
export interface Step {
  readonly title: string;
  /** Time of the world, in milliseconds. */
  readonly at: number;
  status: 'done' | 'failed' | 'under way';
}

/** Records the steps of a scenario in the order in which they began; several may run at once, or within each other. */
export class Steps {
  readonly list: Step[] = [];
  readonly #now: () => number;
  readonly #onStep: (step: Step) => void;

  constructor(now: () => number, onStep: (step: Step) => void = () => undefined) {
    this.#now = now;
    this.#onStep = onStep;
  }

  /** Does something under a name, so that a failure can say where it happened. */
  async run<T>(title: string, work: () => Promise<T> | T): Promise<T> {
    const step: Step = { title, at: this.#now(), status: 'under way' };
    this.list.push(step);
    this.#onStep(step);
    try {
      const result = await work();
      step.status = 'done';
      return result;
    } catch (error) {
      step.status = 'failed';
      throw error;
    }
  }
}
