import type { operations } from '../../openapi/control.gen.ts';
import {
  DIAGRAM_POLICY,
  type DiagramMaterial,
  drawPage,
  drawSvg,
  readDiagram,
  readSignatures,
  writeMermaid,
} from '../diagram/index.ts';
import { findApp } from '../oauth/state.ts';
import { findingsOf } from '../rulebook/findings.ts';
import { findAccount, findSite } from '../world/directory.ts';
import { redactEntry } from '../world/redaction.ts';
import { labelText } from '../world/words.ts';
import type { World } from '../world/world.ts';
import type { ControlHandler } from './call.ts';
import { requireWorld } from './require.ts';
import { knownSecrets } from './show-entry.ts';

export const drawJournalDiagram: ControlHandler<operations['drawJournalDiagram']> = (call) => {
  const world = requireWorld(call);
  const title = `What happened in the world ${labelText(world.name)}`;
  const diagram = readDiagram(diagramMaterial(world, { title, findings: findingsOf(world) }));
  const frames = { 'content-security-policy': `${DIAGRAM_POLICY}; frame-ancestors 'none'` };
  switch (call.query?.format) {
    case 'svg':
      return { status: 200, type: 'image/svg+xml; charset=utf-8', headers: frames, body: drawSvg(diagram) };
    case 'mermaid':
      return { status: 200, type: 'text/plain; charset=utf-8', body: writeMermaid(diagram) };
    default:
      return { status: 200, type: 'text/html; charset=utf-8', headers: frames, body: drawPage(diagram) };
  }
};

/** What a diagram of a world is read from; its secrets are never in it, however the simulator was started. */
export function diagramMaterial(
  world: World,
  told: Pick<DiagramMaterial, 'title' | 'findings'>,
): DiagramMaterial {
  const secrets = knownSecrets(world);
  const { journal } = world;
  const entries = journal.entries();
  return {
    ...told,
    entries: entries.map((entry) => redactEntry(entry, secrets)),
    signatures: readSignatures(entries),
    dropped: journal.dropped,
    nameOf: rememberingNames(world),
  };
}

/** Looking for somebody among very many takes its time, and the same few turn up again and again. */
function rememberingNames(world: World): (key: string) => string | undefined {
  const names = new Map<string, string | undefined>();
  return (key) => {
    if (!names.has(key)) {
      const person = findAccount(world, key)?.name;
      names.set(key, person ?? findApp(world, key)?.name ?? findSite(world, key)?.handle);
    }
    return names.get(key);
  };
}
