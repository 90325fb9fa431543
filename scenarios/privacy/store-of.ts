import type { Stage } from '../stage/stage.ts';

/** The raw content of the product's own store: people, sessions and grants. Looked at from behind the scenes, unnoticed. */
export async function storeOf({ behindTheScenes }: Stage): Promise<string> {
  const traces = (await behindTheScenes.app.traces?.()) ?? [];
  return traces.flatMap(({ place, text }) => (place === 'store' ? [text] : [])).join('\n');
}
