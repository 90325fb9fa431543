import { requireBearer } from '../../oauth/access-token.ts';
import type { Call } from '../../world/call.ts';
import { Refusal } from '../../world/refusal.ts';
import { bearerEnvelope } from '../dials.ts';
import { requireReportScope } from './require-report-scope.ts';

/**
 * Guards reports at the gateway: any live bearer of an app, with the scope.
 *
 * @throws Refusal 401 or 403, in the envelope that the dial says
 */
export function requireReporter(call: Call): void {
  try {
    requireReportScope(call, requireBearer(call));
  } catch (error) {
    throw error instanceof Refusal ? inEnvelope(call, error) : error;
  }
}

const ERROR_TYPES: Readonly<Record<number, string>> = { 401: 'UNAUTHORIZED', 403: 'FORBIDDEN' };

function inEnvelope({ world }: Call, refusal: Refusal): Refusal {
  const { condition, answer, reason } = refusal;
  const { status } = answer;
  const envelope = world.dial(bearerEnvelope);
  if (envelope === 'gateway') return refusal;
  if (envelope === 'empty') return new Refusal(condition, { status }, reason);
  const { message } = answer.body as { message: string };
  const body = { errorType: ERROR_TYPES[status] ?? 'UNAUTHORIZED', errorMessage: message };
  return new Refusal(condition, { status, body }, reason);
}
