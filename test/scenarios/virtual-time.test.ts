import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { VirtualTime } from '../../scenarios/stage/virtual-time.ts';

function timeFrom(start: number) {
  let at = start;
  const clock = {
    now: () => at,
    advance: (milliseconds: number) => {
      at += milliseconds;
    },
  };
  return { clock, time: new VirtualTime(clock) };
}

test('virtual time jumps to the moment at which the next sleeper wakes, in order', async () => {
  const { time } = timeFrom(1_000);
  const woken: string[] = [];
  await Promise.all([
    time.sleep(500).then(() => woken.push(`late at ${time.now()}`)),
    time.sleep(200).then(() => woken.push(`early at ${time.now()}`)),
  ]);
  expect(woken).toEqual(['early at 1200', 'late at 1500']);
});

test('virtual time stands still while something is under way', async () => {
  const { time } = timeFrom(0);
  const released = new EventEmitter();
  const request = time.during(() => once(released, 'now'));
  let awake = false;
  const sleeping = time.sleep(100).then(() => {
    awake = true;
  });
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect([awake, time.now()]).toEqual([false, 0]);
  released.emit('now');
  await Promise.all([request, sleeping]);
  expect(time.now()).toBe(100);
});

test('virtual time wakes whoever is due when somebody else moves the clock', async () => {
  const { clock, time } = timeFrom(0);
  const held = time.during(() => new Promise<void>(() => undefined));
  const sleeping = time.sleep(100);
  clock.advance(100);
  time.catchUp();
  await sleeping;
  expect(time.now()).toBe(100);
  void held;
});
