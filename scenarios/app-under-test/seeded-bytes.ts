import { Dice } from '../../simulator/world/dice.ts';

/** Randomness for an app that has to repeat itself. */
export function seededBytes(seed: string): (count: number) => Uint8Array {
  const dice = new Dice({ seed, rolls: {} });
  return (count) => {
    const bytes = Buffer.alloc(count);
    for (let at = 0; at < count; at += 32) dice.bytes('app', Math.min(32, count - at)).copy(bytes, at);
    return bytes;
  };
}
