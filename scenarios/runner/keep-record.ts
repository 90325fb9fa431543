import { diagramMaterial } from '../../simulator/control/journal-diagram.ts';
import { type Diagram, readDiagram } from '../../simulator/diagram/index.ts';
import { hasReports } from '../../simulator/privacy/picture/draw-picture.ts';
import type { World } from '../../simulator/world/world.ts';
import { asked, type ControlApi } from '../stage/control.ts';
import type { Finding } from './results.ts';

/** What is left of a scenario's world to be looked at, when the world is gone. */
export interface ScenarioRecord {
  readonly diagram: Diagram;
  /** An HTML document, of a world in which personal data was reported. */
  readonly picture: string | undefined;
}

/** Reads from a world what there is to draw. @param findings - those about the app under test */
export async function keepRecord(
  control: ControlApi,
  world: World,
  title: string,
  findings: readonly Finding[],
): Promise<ScenarioRecord> {
  const diagram = readDiagram(diagramMaterial(world, { title, findings }));
  if (!hasReports(world)) return { diagram, picture: undefined };
  const params = { path: { world: world.name } };
  const drawing = control.GET('/worlds/{world}/privacy/picture', { params, parseAs: 'text' });
  return { diagram, picture: await asked(drawing) };
}
