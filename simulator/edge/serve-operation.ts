import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContractOperation } from '../../openapi/contract.ts';
import type { Answer } from '../world/answer.ts';
import type { AnyHandler, ContractFault, Room } from '../world/call.ts';
import type { Fault, Struck } from '../world/faults.ts';
import type { Exchange } from '../world/journal.ts';
import { Refusal } from '../world/refusal.ts';
import { readBody } from './bodies.ts';
import type { EdgeContext } from './context.ts';
import { checkAnswer, checkBody, checkParameters } from './contracts.ts';
import { keepBytes, LONG } from './keep-bytes.ts';
import { locationOf } from './locate.ts';
import { OperationCall } from './operation-call.ts';
import { redirectMoved } from './redirect-moved.ts';
import { dropConnection, sendAnswer } from './send-answer.ts';
import { strikeBefore } from './strike.ts';
import { refuseWorld } from './unknown.ts';

/** An operation of the contract with its room and its handler. */
export interface ServedOperation {
  readonly operation: ContractOperation;
  readonly room: Room;
  readonly handler: AnyHandler;
}

/**
 * Takes a request through an operation: scripted faults, the room's first guards, the contract, the handler, and the
 * contract again for our answer.
 *
 * @param httpFault - what the HTTP layer already found wrong with the request
 */
export async function serveOperation(
  context: EdgeContext,
  served: ServedOperation,
  request: FastifyRequest,
  reply: FastifyReply,
  httpFault?: ContractFault,
): Promise<FastifyReply> {
  const location = locationOf(request.raw);
  const { host } = location;
  const world = context.worlds.get(location.world);
  if (!world || !host) return refuseWorld(reply, location.world);
  const { operation, room } = served;
  const call = new OperationCall({ world, operation, host, location, request, jwts: context.jwts });
  const bytes = request.body as Buffer | undefined;
  const read = readBody(bytes, call.mediaType);
  call.body = read.body as undefined;
  const exchange = beginExchange(call);
  call.exchange = exchange.seq;
  call.caller = room.identify?.(call) ?? {};
  const struck = struckOf(call);
  const fault = world.faults.strike(struck);
  const blow = fault && (await strikeBefore(world, fault, struck));
  if (fault && blow?.kind === 'reset') return reset(reply, call, exchange, fault);
  const given =
    blow?.kind === 'answer'
      ? blow.answer
      : (redirectMoved(world, location) ??
        (await answerTo(context, served, call, exchange, bodyFault(operation, httpFault ?? read.fault))));
  Object.assign(exchange, call.caller);
  const keeping = context.keep(world);
  const answer = keeping ? await keep(context, keeping, call, exchange, given) : given;
  sendAnswer(reply, { world, exchange, answer, headers: room.headersOf?.(call) ?? {}, fault });
  if (bytes && bytes.length > LONG) keepBytes(exchange.request, bytes, call.mediaType);
  return reply;
}

/** Nobody hears of a change that a restart would undo. */
async function keep(
  context: EdgeContext,
  keeping: Promise<void>,
  call: OperationCall,
  exchange: Exchange,
  answer: Answer,
): Promise<Answer> {
  try {
    await keeping;
    return answer;
  } catch (error) {
    return context.onBug(error, call.world, exchange);
  }
}

/** A body that an operation does not read cannot be wrong. */
function bodyFault(
  operation: ContractOperation,
  fault: ContractFault | undefined,
): ContractFault | undefined {
  return operation.requestBody ? fault : undefined;
}

function beginExchange(call: OperationCall): Exchange {
  return call.world.journal.begin({
    startedAt: call.world.clock.now(),
    direction: 'in',
    origin: call.host.host,
    operationId: call.operation.operationId,
    request: { method: call.method, url: call.path, headers: call.headers, body: call.body },
  });
}

/** The request as far as a fault may look at it. */
function struckOf(call: OperationCall): Struck {
  return {
    operationId: call.operation.operationId,
    origin: call.host.host,
    method: call.method,
    path: call.path,
    clientId: call.caller.clientId,
    accountId: call.caller.accountId,
  };
}

function reset(reply: FastifyReply, call: OperationCall, exchange: Exchange, fault: Fault): FastifyReply {
  Object.assign(exchange, call.caller, { fault: { kind: fault.effect.kind, answered: false } });
  call.world.journal.finish(exchange);
  return dropConnection(reply);
}

/** The operation's answer, held against the contract; what breaks it, and whatever else is thrown, is our bug. */
async function answerTo(
  context: EdgeContext,
  served: ServedOperation,
  call: OperationCall,
  exchange: Exchange,
  fault: ContractFault | undefined,
): Promise<Answer> {
  try {
    const answer = await operate(served, call, exchange, fault);
    const breach = checkAnswer(call.operation, answer.status, answer.type, answer.body);
    if (breach !== undefined) throw new Error(breach);
    return answer;
  } catch (error) {
    return context.onBug(error, call.world, exchange);
  }
}

/** Guards, contract, handler. A refusal becomes the answer that it carries. */
async function operate(
  { operation, room, handler }: ServedOperation,
  call: OperationCall,
  exchange: Exchange,
  httpFault: ContractFault | undefined,
): Promise<Answer> {
  try {
    room.before?.(call);
    const fault =
      httpFault ??
      checkParameters(operation, 'path', call.pathParameters) ??
      checkParameters(operation, 'query', call.query) ??
      checkBody(operation, call.mediaType, call.body);
    if (fault) throw room.refuseFault(call, fault);
    return await handler(call as never);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    exchange.refusal = { condition: error.condition, ...error.reason };
    return error.answer;
  }
}
