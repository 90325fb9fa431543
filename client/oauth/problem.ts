/**
 * What to do next, which is the only thing a caller can act on:
 * - `ask-consent`: the person must go through the consent again
 * - `fix-configuration`: the app's owner must change something; trying again is useless
 * - `retry-later`: the same call may work later, at `retryAt` if known
 * - `missing-scope`: the grant does not cover the call; ask for more scopes
 * - `product-refusal`: the product itself said no to this person and this object; nothing is wrong with the grant
 * - `bug`: the client sent something that it must never send
 */
export type ProblemKind =
  | 'ask-consent'
  | 'fix-configuration'
  | 'retry-later'
  | 'missing-scope'
  | 'product-refusal'
  | 'bug';

/** The plain facts of a problem. */
export interface ProblemFacts {
  kind: ProblemKind;
  /** Which case it was, in kebab-case, such as `refresh-token-invalid`. */
  condition: string;
  /** For people; holds no credential. */
  message: string;
  /** HTTP status of the answer that told so, if there was one. */
  status?: number;
  /** Milliseconds since 1970; no sense in trying before. */
  retryAt?: number;
  /** The request may have been carried out although no good answer came. */
  mayHaveTakenEffect?: boolean;
  cause?: unknown;
}

/** The one error class of this library; `kind` says what to do next. */
export class ClientProblem extends Error implements ProblemFacts {
  override readonly name = 'ClientProblem';
  readonly kind: ProblemKind;
  readonly condition: string;
  readonly status?: number;
  readonly retryAt?: number;
  readonly mayHaveTakenEffect?: boolean;

  constructor(facts: ProblemFacts) {
    super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.kind = facts.kind;
    this.condition = facts.condition;
    this.status = facts.status;
    this.retryAt = facts.retryAt;
    this.mayHaveTakenEffect = facts.mayHaveTakenEffect;
  }
}

/** What becomes of a request to a place that asked for quiet until `retryAt`: it is not sent. */
export function askedToWait(retryAt: number): ClientProblem {
  return new ClientProblem({
    kind: 'retry-later',
    condition: 'rate-limited',
    message: 'Atlassian asked this app to wait.',
    retryAt,
  });
}
