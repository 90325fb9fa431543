import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContractOperation } from '../../openapi/contract.ts';
import type { ControlCall, ControlSettings, Following } from '../control/call.ts';
import { answerOfRefusal, ControlRefusal, malformed } from '../control/control-refusal.ts';
import type { Answer } from '../world/answer.ts';
import type { ContractFault } from '../world/call.ts';
import { findProblems } from '../world/find-problems.ts';
import { suggestion } from '../world/problem.ts';
import { mediaTypeOf, readBody } from './bodies.ts';
import type { EdgeContext } from './context.ts';
import { checkAnswer, checkBody, checkParameters } from './contracts.ts';
import { sendEvents } from './send-events.ts';

/** What the control surface needs of the process around it. */
export interface ControlContext extends Pick<EdgeContext, 'worlds' | 'keep'> {
  readonly settings: ControlSettings;
  /** What has to be shown on every request; without it the control surface is for this machine only. */
  readonly controlToken: string | undefined;
  /** Told of every defect of ours. */
  readonly report: (error: Error) => void;
}

type AnyControlHandler = (call: never) => Answer | Following | Promise<Answer>;

/** Takes a request through an operation of the control surface: the contract, the handler, the contract again. */
export async function serveControl(
  context: ControlContext,
  operation: ContractOperation,
  handler: AnyControlHandler,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const answer = await handler(readCall(context, operation, request) as never);
    if ('show' in answer) return sendEvents(reply, context.worlds, answer);
    const breach = checkAnswer(operation, answer.status, answer.type, answer.body);
    if (breach !== undefined) throw new Error(breach);
    if (operation.method !== 'GET') await context.keep();
    return send(reply, answer);
  } catch (thrown) {
    return refuseControl(context, reply, thrown);
  }
}

/** Answers what was thrown before an operation was called. */
export function refuseControl(context: ControlContext, reply: FastifyReply, thrown: unknown): FastifyReply {
  return send(reply, answerOfRefusal(thrown) ?? reportDefect(context, thrown));
}

function readCall(
  context: ControlContext,
  operation: ContractOperation,
  request: FastifyRequest,
): ControlCall {
  requireKnownParameters(operation, request.query as object);
  const fault =
    checkParameters(operation, 'path', request.params) ?? checkParameters(operation, 'query', request.query);
  if (fault) throw refusalOf(fault);
  return {
    worlds: context.worlds,
    settings: context.settings,
    pathParameters: request.params as never,
    query: request.query as never,
    headers: request.headers,
    body: readCheckedBody(operation, request) as never,
  };
}

function requireKnownParameters(operation: ContractOperation, query: object): void {
  const known = Object.keys(operation.parameters.query?.properties ?? {});
  const foreign = Object.keys(query).find((name) => !known.includes(name));
  if (foreign === undefined) return;
  throw malformed(
    foreign,
    `"${foreign}" is no parameter of ${operation.operationId}${suggestion(foreign, known)}`,
  );
}

function readCheckedBody(operation: ContractOperation, request: FastifyRequest): unknown {
  const mediaType = mediaTypeOf(request.headers['content-type']);
  const { body, fault } = readBody(request.body as Buffer | undefined, mediaType);
  if (fault) throw refusalOf(fault);
  if (body !== undefined && !operation.requestBody) {
    throw malformed('', `${operation.operationId} takes no body`);
  }
  const breach = checkBody(operation, mediaType, body);
  if (!breach) return body;
  const problems = body === undefined ? [] : findProblems(schemaOf(operation), body);
  throw problems.length > 0 ? new ControlRefusal(400, 'malformed', ...problems) : refusalOf(breach);
}

function schemaOf(operation: ContractOperation): string {
  const { $ref = '' } = operation.requestBody?.content['application/json'] ?? {};
  return String($ref).split('/').at(-1) ?? '';
}

function refusalOf({ kind, where, message }: ContractFault): ControlRefusal {
  const place = where.replace(/^(?:path|query)\//, '').replace(/^body/, '');
  const status = kind === 'too-large' ? 413 : kind === 'media-type' ? 415 : 400;
  const condition = {
    unreadable: 'unreadable',
    'media-type': 'jsonOnly',
    'too-large': 'tooLarge',
    schema: 'malformed',
  };
  return new ControlRefusal(status, condition[kind], { where: place, message });
}

function reportDefect(context: ControlContext, thrown: unknown): Answer {
  context.report(thrown instanceof Error ? thrown : new Error(String(thrown)));
  const message = 'The simulator failed at this request; its log has the details';
  return { status: 500, body: { error: { condition: 'defect', message } } };
}

function send(reply: FastifyReply, { status, body, type, headers = {} }: Answer): FastifyReply {
  reply.code(status).header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
  reply.headers(headers);
  if (body === undefined) return reply.send();
  if (type !== undefined) return reply.header('content-type', type).send(body);
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));
}
