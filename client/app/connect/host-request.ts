import type { FastifyRequest } from 'fastify';
import type { Verification } from '../../connect/create-connect.ts';
import type { ConnectRequest, Refusal } from '../../connect/messages.ts';
import type { Installation } from '../../connect/tenants.ts';
import { type AppProblem, AppRefusal } from '../app-problem.ts';

/** @returns a request of a product, or of a page in its frame, as it came in. */
export function hostRequestOf({ body, headers, method, raw }: FastifyRequest): ConnectRequest {
  const { url = '/' } = raw;
  const [path = '/'] = url.split('?', 1);
  return { method, path, query: url.slice(path.length + 1), headers, body };
}

const kinds: Record<Refusal['status'], AppProblem['kind']> = {
  400: 'bad-request',
  401: 'unverified',
  503: 'retry-later',
};

/** @returns a refusal of the client as the app tells it. */
export function problemOfHostRefusal({ status, condition, message }: Refusal): AppProblem {
  return { status, kind: kinds[status], condition, message };
}

/** An installation that proved itself, and whoever is there. */
export interface Caller {
  readonly installation: Installation;
  readonly accountId?: string;
}

/** @throws AppRefusal when nothing is proven */
export function callerOf(verification: Verification): Caller {
  if (verification.outcome === 'verified') return verification;
  throw new AppRefusal(problemOfHostRefusal(verification.refusal));
}
