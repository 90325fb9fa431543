import type { operations } from '../../openapi/control.gen.ts';
import { LAST_INSTANT } from '../world/clock.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { conflict, malformed } from './control-refusal.ts';
import { requireWorld } from './require.ts';

export const readClock: ControlHandler<operations['readClock']> = (call) => ({
  status: 200,
  body: showClock(requireWorld(call)),
});

export const advanceClock: ControlHandler<operations['advanceClock']> = (call) => {
  const world = requireWorld(call);
  const step = stepOf(world, call.body);
  if (step < 0) {
    throw conflict(
      'timeGoesForward',
      '/to',
      `it is ${showClock(world).now} already, and time never goes back`,
    );
  }
  if (world.clock.now() + step > LAST_INSTANT) {
    throw malformed('', `the clock goes up to ${new Date(LAST_INSTANT).toISOString()}`);
  }
  world.clock.advance(step);
  world.record('clock.advanced', { milliseconds: step });
  return { status: 200, body: showClock(world) };
};

export function showClock(world: World): Schemas['Clock'] {
  return { mode: world.clock.mode, now: new Date(world.clock.now()).toISOString() };
}

/** How far to go, in milliseconds. */
function stepOf(world: World, advance: Schemas['ClockAdvance']): number {
  const { to, days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = advance;
  if (to === undefined) {
    return Math.round(days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND + milliseconds);
  }
  if (Object.keys(advance).length > 1) {
    throw malformed('/to', 'is instead of a duration; send one or the other');
  }
  const instant = Date.parse(to);
  if (Number.isNaN(instant)) throw malformed('/to', `"${to}" is no instant that there is`);
  return instant - world.clock.now();
}
