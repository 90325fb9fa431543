import type { Stage } from '../stage/stage.ts';

const LIFECYCLE = ['lifecycleInstalled', 'lifecycleUninstalled', 'lifecycleEnabled', 'lifecycleDisabled'];

/** How many lifecycle calls of any kind the app under test got so far. */
export async function countOfCalls({ journal }: Pick<Stage, 'journal'>): Promise<number> {
  const counts = await Promise.all(LIFECYCLE.map((operation) => journal.count(operation)));
  return counts.reduce((sum, count) => sum + count, 0);
}
