/** An expectation of a scenario that did not come true. */
export class ScenarioFailure extends Error {
  override readonly name = 'ScenarioFailure';
  readonly expected: string;
  readonly received: string;

  constructor(what: string, expected: string, received: string) {
    super(`${what}: expected ${expected}, received ${received}`);
    this.expected = expected;
    this.received = received;
  }
}
