import { validateHeaderName, validateHeaderValue } from 'node:http';
import { envelopeIn, mediaTypeIn } from '../oauth/dialects.ts';
import { knownFaultAnswer } from '../oauth/known-answers.ts';
import type { Answer } from '../world/answer.ts';
import type { FaultEffect, FaultMatch } from '../world/faults.ts';
import { pointerSegment } from '../world/problem.ts';
import type { World } from '../world/world.ts';
import type { Schemas } from './call.ts';
import { malformed } from './control-refusal.ts';
import { dialectOf } from './fault-dialect.ts';

type AnswerEffect = Schemas['AnswerEffect'] | Schemas['KnownAnswerEffect'];

/**
 * What a scripted effect does. An answer is made when it strikes: in the voice of what is struck, and by the clock of
 * that moment.
 *
 * @throws ControlRefusal for headers that cannot be sent
 */
export function effectOf(world: World, effect: Schemas['FaultEffect']): FaultEffect {
  if (effect.kind !== 'answer') return effect;
  for (const [name, value] of Object.entries(effect.headers ?? {})) requireSendable(name, value);
  return { kind: 'answer', answerTo: (struck) => answerOf(world, effect, struck) };
}

function answerOf(
  world: World,
  effect: AnswerEffect,
  { operationId, origin }: Pick<FaultMatch, 'operationId' | 'origin'>,
): Answer {
  const dialect = dialectOf(operationId, origin);
  const known: Partial<Answer> = 'like' in effect ? knownFaultAnswer(world, effect.like, dialect) : {};
  const { headers = {} } = effect;
  const status = effect.status ?? known.status ?? 500;
  const body = effect.body ?? known.body ?? envelopeIn(dialect, status, 'Scripted fault');
  const given = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const usual = effect.body === undefined ? known.type : undefined;
  return {
    status,
    headers: { ...known.headers, ...headers },
    body,
    type: given ?? usual ?? mediaTypeIn(dialect, body),
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
