import type { operations } from '../../openapi/control.gen.ts';
import type { Fault } from '../world/faults.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed, unknown } from './control-refusal.ts';
import { effectOf } from './fault-effect.ts';
import { matchOf } from './fault-match.ts';
import { requireWorld } from './require.ts';

export const listFaults: ControlHandler<operations['listFaults']> = (call) => {
  const world = requireWorld(call);
  return { status: 200, body: world.faults.list().map((fault) => showFault(world, fault)) };
};

export const scriptFault: ControlHandler<operations['scriptFault']> = (call) => {
  const world = requireWorld(call);
  const { match, effect, times = 1 } = call.body;
  if (effect.kind === 'hold' && effect.until !== undefined && effect.until > times) {
    throw malformed('/effect/until', `"times" is ${times}, so that ${effect.until} requests never wait`);
  }
  const resolved = matchOf(world, match);
  const fault = world.faults.script(resolved, effectOf(world, effect), times);
  world.record('fault.scripted', { faultId: fault.faultId, match, effect, times });
  return { status: 201, body: showFault(world, fault) };
};

export const clearFaults: ControlHandler<operations['clearFaults']> = (call) => {
  requireWorld(call).faults.clear();
  return { status: 204 };
};

export const deleteFault: ControlHandler<operations['deleteFault']> = (call) => {
  const world = requireWorld(call);
  const { faultId } = requireFault(world, call.pathParameters.faultId);
  world.faults.delete(faultId);
  return { status: 204 };
};

export const releaseFault: ControlHandler<operations['releaseFault']> = (call) => {
  const world = requireWorld(call);
  const fault = requireFault(world, call.pathParameters.faultId);
  const { faultId, effect } = fault;
  if (effect.kind !== 'hold') {
    throw conflict('faultHoldsNothing', 'faultId', `"${faultId}" is a ${effect.kind}, not a hold`);
  }
  const order = call.body?.order;
  const waiting = world.faults.waiting(faultId);
  if (order && (order.length !== waiting || order.some((position) => position >= waiting))) {
    const wanted = waiting === 0 ? 'send no order' : `name each position from 0 to ${waiting - 1} once`;
    throw malformed('/order', `${waiting} requests wait; ${wanted}`);
  }
  world.faults.release(faultId, order);
  return { status: 200, body: showFault(world, fault) };
};

function requireFault(world: World, faultId: string): Fault {
  const faults = world.faults.list();
  const fault = faults.find((one) => one.faultId === faultId);
  if (fault) return fault;
  throw unknown(
    'fault',
    faultId,
    'faultId',
    faults.map((one) => one.faultId),
  );
}

function showFault(world: World, fault: Fault): Schemas['Fault'] {
  const { faultId, times, remaining } = fault;
  const { alsoOperationIds, ...match } = fault.match;
  return {
    faultId,
    match: match as Schemas['FaultMatch'],
    times,
    effect: showEffect(fault),
    remaining,
    applied: times - remaining,
    waiting: world.faults.waiting(faultId),
  };
}

/** An answer is shown as it would be now, to what the fault is for. */
function showEffect({ effect, match }: Fault): Schemas['FaultEffect'] {
  if (effect.kind === 'hold') {
    return effect.until === undefined ? { kind: 'hold' } : { kind: 'hold', until: effect.until };
  }
  if (effect.kind !== 'answer') return effect;
  const { status, body, headers = {} } = effect.answerTo(match);
  const lines = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { kind: 'answer', status, body, headers: Object.fromEntries(lines) };
}
