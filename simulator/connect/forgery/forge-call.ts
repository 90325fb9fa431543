import type { AppResult } from '../../world/call-app.ts';
import type { World } from '../../world/world.ts';
import { type Cruder, cruderThan } from './cruder-than.ts';
import { type Effect, effectOf } from './effect-of.ts';
import { type Forgery, type MadeForgery, makeForgery } from './make-forgery.ts';
import { isContent, sendSealed } from './seal.ts';

/** What came of a forgery, or why there can be none. */
export type Forged = { readonly url: string; readonly result: AppResult } | { readonly impossible: string };

/**
 * Plays a host that is wrong in exactly one way. Every call but the genuine one is to be refused; a forged `installed` brings
 * a secret of the attacker. Nothing changes at the host.
 *
 * An app that was content is called again, to see what it has taken (`effect`), and whether it is content with cruder
 * forgeries as well (`also`): one that looks at no signature is not blamed for every claim of the JWT.
 */
export async function forgeCall(world: World, forgery: Forgery): Promise<Forged> {
  const made = makeForgery(world, forgery);
  if ('impossible' in made) return made;
  const { installation, event, defect } = forgery;
  const result = await sendSealed(world, installation, made.draft, made.sealed);
  const told = await weigh(world, forgery, made, result);
  const { appKey, clientKey } = installation;
  world.record('connect.forged', { defect, event, exchange: result.exchange, appKey, clientKey, ...told });
  return { url: made.draft.url, result };
}

async function weigh(
  world: World,
  forgery: Forgery,
  made: MadeForgery,
  result: AppResult,
): Promise<{ effect?: Effect; also?: readonly Cruder[] }> {
  if (forgery.defect === 'genuine') return {};
  if (!isContent(result)) return { effect: 'not-taken' };
  const effect = await effectOf(world, forgery, made.bait);
  if (effect === 'not-taken') return { effect };
  const also: Cruder[] = [];
  for (const cruder of cruderThan(world, forgery)) {
    const tried = await forgeCall(world, { ...forgery, ...cruder, moduleKey: undefined });
    if ('result' in tried && isContent(tried.result)) also.push(cruder);
  }
  return { effect, also };
}
