import type { Stage } from '../stage/stage.ts';

type Descriptor = Record<string, unknown>;

/** From now on whoever fetches the descriptor of the app under test gets it with these changes. */
export function changesDescriptor({ behindTheScenes }: Stage, changes: Descriptor): void {
  const { app, network, world } = behindTheScenes;
  network.listen(world, app.baseUrl, async (request) => {
    const answer = await app.ask(request, 0);
    if (request.method !== 'GET') return answer;
    return { ...answer, text: JSON.stringify({ ...(JSON.parse(answer.text) as Descriptor), ...changes }) };
  });
}
