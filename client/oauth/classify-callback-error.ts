import type { ProblemFacts } from './problem.ts';

const later = {
  kind: 'retry-later',
  condition: 'authorization-unavailable',
  message: 'Atlassian could not ask for consent just now.',
} as const;

/** RFC 6749 section 4.1.2.1. Here, and only here, `access_denied` is a person who said no. */
const problems: ReadonlyMap<string, ProblemFacts> = new Map<string, ProblemFacts>([
  ['server_error', later],
  ['temporarily_unavailable', later],
  [
    'invalid_scope',
    {
      kind: 'fix-configuration',
      condition: 'scope-not-registered',
      message: 'This app asks for a scope that its registration does not have.',
    },
  ],
  [
    'unauthorized_client',
    {
      kind: 'fix-configuration',
      condition: 'app-not-allowed',
      message: 'Atlassian does not let this app ask for consent.',
    },
  ],
]);

/** @returns what an `error` at the callback means; every word that is not known is a bug of the request. */
export function classifyCallbackError(error: string): 'denied' | ProblemFacts {
  if (error === 'access_denied') return 'denied';
  return (
    problems.get(error) ?? {
      kind: 'bug',
      condition: 'authorization-request-refused',
      message: 'Atlassian did not understand the authorization request of this app.',
    }
  );
}
