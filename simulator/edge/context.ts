import type { Answer } from '../world/answer.ts';
import type { Exchange } from '../world/journal.ts';
import type { Jwts } from '../world/jwts.ts';
import type { World } from '../world/world.ts';
import type { Worlds } from '../world/worlds.ts';

/** What the edge needs of the process around it. */
export interface EdgeContext {
  readonly worlds: Worlds;
  readonly jwts: Jwts;
  /** Keeps a world, or all of them, where worlds are kept; resolves when an answer may go out. */
  keep(world?: World): Promise<void> | undefined;
  /** Reports a defect of ours, where it is known in which world and exchange. @returns the 500 to answer with */
  onBug(error: unknown, world?: World, exchange?: Exchange): Answer;
}
