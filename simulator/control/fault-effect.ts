import { validateHeaderName, validateHeaderValue } from 'node:http';
import { contract } from '../../openapi/contract.gen.ts';
import { knownFaultAnswers } from '../oauth/known-answers.ts';
import type { Answer } from '../world/answer.ts';
import type { FaultEffect, FaultMatch } from '../world/faults.ts';
import { pointerSegment } from '../world/problem.ts';
import type { World } from '../world/world.ts';
import type { Schemas } from './call.ts';
import { malformed } from './control-refusal.ts';

type AnswerEffect = Schemas['AnswerEffect'] | Schemas['KnownAnswerEffect'];

/** What a scripted effect does; a known answer is looked up now. @throws ControlRefusal for headers that cannot be sent */
export function effectOf(world: World, match: FaultMatch, effect: Schemas['FaultEffect']): FaultEffect {
  return effect.kind === 'answer' ? { kind: 'answer', answer: answerOf(world, match, effect) } : effect;
}

function answerOf(world: World, match: FaultMatch, effect: AnswerEffect): Answer {
  const known: Partial<Answer> = 'like' in effect ? knownFaultAnswers[effect.like](world) : {};
  const { headers = {} } = effect;
  for (const [name, value] of Object.entries(headers)) requireSendable(name, value);
  const status = effect.status ?? known.status ?? 500;
  const body = effect.body ?? known.body ?? envelope(match, status);
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    status,
    headers: { ...known.headers, ...headers },
    body,
    ...(type === undefined ? typeof body === 'string' && { type: 'text/plain' } : { type }),
  };
}

/** These belong to the connection, not to the answer. */
const CONNECTION = new Set(['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'upgrade']);

function requireSendable(name: string, value: string): void {
  const where = `/effect/headers/${pointerSegment(name)}`;
  if (CONNECTION.has(name.toLowerCase())) throw malformed(where, 'is for the connection and cannot be set');
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch (thrown) {
    throw malformed(where, (thrown as Error).message);
  }
}

/** An error without words of its own, in the envelope of whoever would have answered. */
function envelope({ operationId, origin }: FaultMatch, status: number): unknown {
  const room = contract.operations.find((one) => one.operationId === operationId)?.room;
  const message = 'Scripted fault';
  if (status < 400) return undefined;
  if (room === 'jira' || origin?.endsWith('.atlassian.net')) return { errorMessages: [message], errors: {} };
  if (operationId === 'exchangeToken' || origin === 'auth.atlassian.com') {
    return { error: status < 500 ? 'invalid_request' : 'server_error', error_description: message };
  }
  return { code: status, message };
}
