/** The app under test lacks something that a scenario turned out to need: then nothing is known about it. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';

  /** @param what - what is lacking, as in "does not offer ..." */
  constructor(app: string, what: string) {
    super(`${app} does not offer: ${what}`);
  }
}

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
