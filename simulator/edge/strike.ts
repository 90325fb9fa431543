import type { Answer } from '../world/answer.ts';
import type { Fault, Struck } from '../world/faults.ts';
import type { World } from '../world/world.ts';

/** What a fault does before the operation takes effect: answer in its stead, reset the connection, or let it pass. */
export type Blow = { kind: 'answer'; answer: Answer } | { kind: 'reset' } | { kind: 'pass' };

/** The part of a fault that comes before the operation takes effect. */
export async function strikeBefore(world: World, fault: Fault, struck: Struck): Promise<Blow> {
  const { effect } = fault;
  if (effect.kind === 'answer') return { kind: 'answer', answer: effect.answerTo(struck) };
  if (effect.kind === 'reset') return { kind: 'reset' };
  if (effect.kind === 'delay') await passTime(world, effect.milliseconds);
  if (effect.kind === 'hold') await world.faults.hold(fault);
  return { kind: 'pass' };
}

/** In virtual time a delay is time that passes; with a wall clock it is waited for. */
async function passTime(world: World, milliseconds: number): Promise<void> {
  if (world.clock.mode === 'virtual') world.clock.advance(milliseconds);
  else await world.environment.wait(milliseconds);
}

/** The part of a fault that comes after: the body as the caller is to get it. */
export function strikeAfter(fault: Fault, body: string): string {
  const { effect } = fault;
  if (effect.kind === 'cut-body') return Buffer.from(body).subarray(0, effect.bytes).toString();
  if (effect.kind === 'garble-body') return body.replaceAll(/["{}[\]:]/g, '#');
  return body;
}
