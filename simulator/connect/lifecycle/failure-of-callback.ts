import type { AppResult } from '../../world/call-app.ts';
import type { OutgoingFailure } from '../../world/outgoing.ts';
import type { World } from '../../world/world.ts';
import { goodAnswers } from '../dials.ts';
import { type FailureText, type InstallFailure, installFailure } from '../install-failures.ts';

/** Statuses that have a message of their own; for others there is a general one. */
const TOLD = new Set([400, 401, 402, 403, 404, 500, 501, 502, 503]);

const GENERAL = 'connect.remote.upm.install.exception';

const FAILURES: Readonly<Partial<Record<OutgoingFailure, FailureText>>> = {
  timeout: 'connect.install.error.remote.host.timeout',
  'unknown-host': 'connect.install.error.remote.host.bad.domain',
  tls: 'connect.install.error.remote.host.ssl',
};

/** What an answer to `installed` means for the install; undefined when it is good. The body does not matter. */
export function failureOfCallback(world: World, result: AppResult, url = ''): InstallFailure | undefined {
  if (result.kind === 'answer') {
    if (isGood(world, result.status)) return undefined;
    return TOLD.has(result.status)
      ? installFailure(world, 'connect.install.error.remote.host.bad.response', String(result.status))
      : installFailure(world, GENERAL);
  }
  const text = FAILURES[result.kind] ?? GENERAL;
  const failure = installFailure(
    world,
    text,
    result.kind === 'unknown-host' ? hostOf(url) : url,
    result.detail,
  );
  // That a call never left this machine is the simulator's own doing, and what would let it is worth saying.
  return result.kind === 'not-allowed'
    ? { ...failure, message: `${failure.message} (${result.detail})` }
    : failure;
}

function isGood(world: World, status: number): boolean {
  return status === 200 || status === 204 || (status === 201 && world.dial(goodAnswers) === '200-201-204');
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);
