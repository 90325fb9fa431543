import { Dice } from '../../simulator/world/dice.ts';

/** Every order of the numbers from 0 up to, not including, `count`. @param count - at most 5, or there are too many */
export function permutationsOf(count: number): number[][] {
  if (count === 0) return [[]];
  return permutationsOf(count - 1).flatMap((shorter) =>
    Array.from({ length: count }, (_, at) => [...shorter.slice(0, at), count - 1, ...shorter.slice(at)]),
  );
}

/** An order of the numbers from 0 up to, not including, `count`: the same for the same seed (Fisher and Yates). */
export function seededOrder(count: number, seed: string): number[] {
  const dice = new Dice({ seed, rolls: {} });
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = dice.integer('order', last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order;
}
