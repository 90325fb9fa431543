import type { Answer } from './answer.ts';

/** Why we said no, for the journal only: the real service never tells. */
export interface PrivateReason {
  /** The check that failed, in words: `redirect_uri is registered for the app`. */
  readonly check: string;
  readonly expected?: string;
  readonly received?: string;
}

/**
 * The protocol saying no. Keyed by condition (`refreshTokenReused`), not by OAuth code, since one code travels with
 * several statuses. Anything else that is thrown is our bug.
 */
export class Refusal extends Error {
  readonly condition: string;
  readonly answer: Answer;
  readonly reason: PrivateReason;

  constructor(condition: string, answer: Answer, reason: PrivateReason) {
    super(`${condition}: ${reason.check}`);
    this.name = 'Refusal';
    this.condition = condition;
    this.answer = answer;
    this.reason = reason;
  }
}
