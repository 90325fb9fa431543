import type { operations } from '../../openapi/control.gen.ts';
import { dialFault } from '../world/dial-fault.ts';
import { allDials } from '../world/facts.ts';
import { pointerSegment } from '../world/problem.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler, Schemas } from './call.ts';
import { ControlRefusal } from './control-refusal.ts';
import { requireWorld } from './require.ts';

export const listDials: ControlHandler<operations['listDials']> = (call) => ({
  status: 200,
  body: showDials(requireWorld(call)),
});

export const changeDials: ControlHandler<operations['changeDials']> = (call) => {
  const world = requireWorld(call);
  const turns = Object.entries(call.body);
  const problems = turns.flatMap(([name, position]) => {
    const message = dialFault(name, position);
    return message === undefined ? [] : [{ where: `/${pointerSegment(name)}`, message }];
  });
  if (problems.length > 0) throw new ControlRefusal(400, 'dialMalformed', ...problems);
  for (const [name, position] of turns) world.dials.set(name, String(position));
  world.record('dials.turned', call.body);
  return { status: 200, body: showDials(world) };
};

function showDials(world: World): Schemas['Dial'][] {
  return [...allDials().values()].map((dial) => ({
    dial: dial.name,
    title: dial.title,
    value: world.dial(dial),
    default: dial.default,
    positions: [...dial.positions],
    standing: dial.standing,
    source: dial.source,
  }));
}
