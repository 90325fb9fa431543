import type { Fault } from './faults.ts';
import type { Exchange } from './journal.ts';
import { readJson } from './json.ts';
import type { OutgoingRequest, OutgoingResult } from './outgoing.ts';
import type { World } from './world.ts';

/** What the cloud asks of apps; the names by which faults, rules and drawings know these requests. */
export const OUTGOING_OPERATIONS = [
  'fetchDescriptor',
  'lifecycleInstalled',
  'lifecycleUninstalled',
  'lifecycleEnabled',
  'lifecycleDisabled',
  'webhook',
  'appPage',
] as const;

export type OutgoingOperation = (typeof OUTGOING_OPERATIONS)[number];

/** A request of the cloud to an app, and for whom it is sent. */
export interface AppRequest extends Omit<OutgoingRequest, 'world'> {
  readonly operationId: OutgoingOperation;
  /** Host name of the site or service that sends it. */
  readonly sender: string;
  /** Key of the app that is called, once it is known. */
  readonly appKey?: string | undefined;
}

/** What came of a call, and where the journal has it. */
export type AppResult = OutgoingResult & { readonly exchange: number };

/** Calls an app; scripted faults strike, the journal has it. Never rejects. */
export async function callApp(world: World, request: AppRequest): Promise<AppResult> {
  const exchange = begin(world, request);
  const fault = world.faults.strike({
    operationId: request.operationId,
    origin: exchange.origin,
    method: request.method,
    path: exchange.request.url,
    clientId: request.appKey,
  });
  const result = await struckBy(world, fault, request);
  finish(world, exchange, result, fault);
  return { ...result, exchange: exchange.seq };
}

function begin(
  world: World,
  { method, url, headers, body, operationId, sender, appKey }: AppRequest,
): Exchange {
  const { host, pathname, search } = new URL(url);
  const exchange = world.journal.begin({
    startedAt: world.clock.now(),
    direction: 'out',
    origin: host,
    operationId,
    actor: sender,
    request: { method, url: `${pathname}${search}`, headers, body: parsed(headers['content-type'], body) },
  });
  if (appKey !== undefined) exchange.clientId = appKey;
  return exchange;
}

/** The fault's part of a call. What is delayed beyond the time limit still reaches the app, which is told nothing more. */
async function struckBy(
  world: World,
  fault: Fault | undefined,
  request: AppRequest,
): Promise<OutgoingResult> {
  const send = () => world.environment.send({ ...request, world: world.name });
  if (!fault) return await send();
  const { effect } = fault;
  switch (effect.kind) {
    case 'reset':
      return { kind: 'dropped', detail: 'a scripted fault reset the connection' };
    case 'answer': {
      const { status, body = '', headers = {}, type } = effect.answerTo({ operationId: request.operationId });
      const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const kind = type === undefined ? {} : { 'content-type': type };
      return { kind: 'answer', status, headers: { ...kind, ...Object.fromEntries(given) }, body: text };
    }
    case 'delay':
      return await delayed(world, Math.min(effect.milliseconds, request.timeLimit), request.timeLimit, send);
    case 'hold':
      await world.faults.hold(fault);
      return await send();
    default:
      return spoilt(await send(), effect);
  }
}

async function delayed(
  world: World,
  milliseconds: number,
  timeLimit: number,
  send: () => Promise<OutgoingResult>,
): Promise<OutgoingResult> {
  const result = await send();
  if (world.clock.mode === 'virtual') world.clock.advance(milliseconds);
  else await world.environment.wait(milliseconds);
  return milliseconds < timeLimit
    ? result
    : { kind: 'timeout', detail: 'a scripted fault held the answer back' };
}

function spoilt(result: OutgoingResult, effect: Fault['effect']): OutgoingResult {
  if (result.kind !== 'answer') return result;
  if (effect.kind === 'lose-answer') return { kind: 'dropped', detail: 'a scripted fault lost the answer' };
  if (effect.kind === 'cut-body')
    return { ...result, body: Buffer.from(result.body).subarray(0, effect.bytes).toString() };
  return { ...result, body: result.body.replaceAll(/["{}[\]:]/g, '#') };
}

function finish(world: World, exchange: Exchange, result: OutgoingResult, fault: Fault | undefined): void {
  if (fault) {
    exchange.fault = { kind: fault.effect.kind, answered: result.kind === 'answer' };
    world.faults.answered(fault.faultId);
  }
  if (result.kind !== 'answer') {
    exchange.failure = { kind: result.kind, detail: result.detail };
    world.journal.finish(exchange);
    return;
  }
  const { status, headers, body } = result;
  // The `date` header is the machine's, not the world's: journals of one seed are the same bytes.
  const { date: _, ...kept } = headers;
  world.journal.finish(exchange, { status, headers: kept, body: parsed(headers['content-type'], body) });
}

function parsed(mediaType: string | string[] | undefined, body: string | undefined): unknown {
  if (body === undefined || body === '' || !String(mediaType).includes('json'))
    return body === '' ? undefined : body;
  const read = readJson(body);
  return 'value' in read ? read.value : body;
}
