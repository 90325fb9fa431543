import { ClientProblem, type ProblemFacts, type ProblemKind } from '../oauth/problem.ts';

/** A problem as the app answers it, in JSON as it stands and on pages in words. */
export interface AppProblem {
  status: number;
  kind: ProblemKind | 'sign-in' | 'choose-site' | 'bad-request' | 'not-found' | 'unverified';
  condition: string;
  message: string;
  /** Milliseconds since 1970. */
  retryAt?: number;
}

/** Thrown by a route to end with a problem of the app's own. */
export class AppRefusal extends Error {
  override readonly name = 'AppRefusal';
  readonly problem: AppProblem;

  constructor(problem: AppProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

const statuses: Record<ProblemKind, number> = {
  'ask-consent': 403,
  'missing-scope': 403,
  'product-refusal': 422,
  'fix-configuration': 500,
  bug: 500,
  'retry-later': 503,
};

/** @returns the app's answer to anything that a route threw; undefined when nobody foresaw it. */
export function problemOf(thrown: unknown): AppProblem | undefined {
  if (thrown instanceof AppRefusal) return thrown.problem;
  if (thrown instanceof ClientProblem) return problemOfClient(thrown);
  const status = Number(Reflect.get(Object(thrown), 'statusCode'));
  if (!(thrown instanceof Error) || !(status >= 400 && status < 500)) return undefined;
  return { status, kind: 'bad-request', condition: 'unreadable-request', message: thrown.message };
}

/** @returns what is safe to show of a client's problem. */
export function problemOfClient({ kind, condition, message, status, retryAt }: ProblemFacts): AppProblem {
  const seen = kind === 'product-refusal' && (status === 403 || status === 404) ? status : statuses[kind];
  return { status: seen, kind, condition, message, retryAt };
}
