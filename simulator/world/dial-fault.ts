import { allDials } from './facts.ts';
import { suggestion } from './problem.ts';

/** Looks at a dial and the position to turn it to. @returns what is wrong, or undefined */
export function dialFault(name: string, position: string | number | boolean): string | undefined {
  const dials = allDials();
  const dial = dials.get(name);
  if (!dial) {
    const known = [...dials.keys()];
    const room = known.filter((one) => one.startsWith(`${name.split('.')[0]}.`));
    const listed = (room.length > 0 ? room : known).sort();
    return `there is no dial "${name}"${suggestion(name, known)}; there are: ${listed.join(', ')}`;
  }
  if (dial.positions.includes(String(position))) return undefined;
  return `"${position}" is no position of ${name}; there are: ${dial.positions.join(', ')}`;
}
