import { asked } from '../stage/control.ts';
import type { Stage } from '../stage/stage.ts';

const LIFECYCLE = ['lifecycleInstalled', 'lifecycleUninstalled', 'lifecycleEnabled', 'lifecycleDisabled'];

/** How many lifecycle calls of any kind the app under test got so far. */
export async function countOfCalls({ journal }: Pick<Stage, 'journal'>): Promise<number> {
  const counts = await Promise.all(LIFECYCLE.map((operation) => journal.count(operation)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** How often sites were asked which `clientKey` they have; nobody has to say who asks. */
export async function countOfProbes({ behindTheScenes: { control, world } }: Stage): Promise<number> {
  const query = { operationId: 'getConsumerInfo', kind: 'exchange', limit: 10_000 } as const;
  const page = await asked(control.GET('/worlds/{world}/journal', { params: { path: { world }, query } }));
  return page.entries.length;
}
