import type { World } from '../../world/world.ts';
import type { Defect } from './defects.ts';
import type { ForgedEvent } from './draft.ts';
import { isKeySigned } from './genuine-draft.ts';
import type { Forgery } from './make-forgery.ts';

/** A forgery that an app takes only if it looks at less. */
export interface Cruder {
  readonly event: ForgedEvent;
  readonly defect: Defect;
}

/** Nothing is cruder: nobody's signature, or none. */
const CRUDEST: ReadonlySet<Defect> = new Set([
  'unsigned',
  'empty-authorization',
  'wrong-key',
  'wrong-secret',
  'malformed-header',
  'malformed-claims',
  'malformed-signature',
  'not-a-jwt',
]);

const REPLAYS: ReadonlySet<Defect> = new Set(['replayed', 'overtaken']);

/**
 * What to try on an app that was content with a forgery, so that each defect of it is seen for what it is: an `uninstalled`
 * is verified as an `installed` is, a claim means nothing without a signature, and a token for a front end is one whose
 * query hash nobody looks at.
 */
export function cruderThan(world: World, { event, defect, installation }: Forgery): Cruder[] {
  if (event === 'uninstalled' && !REPLAYS.has(defect)) return [{ event: 'installed', defect }];
  if (CRUDEST.has(defect)) return [];
  const signature = isKeySigned(world, { installation, event }) ? 'wrong-key' : 'wrong-secret';
  const hash: Cruder[] = defect === 'context-qsh' ? [{ event, defect: 'wrong-qsh' }] : [];
  return [{ event, defect: signature }, ...hash];
}
