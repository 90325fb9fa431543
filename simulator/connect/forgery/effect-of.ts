import type { World } from '../../world/world.ts';
import type { Installation } from '../state.ts';
import { NOBODYS_SECRET } from './attackers-secret.ts';
import type { ForgedEvent } from './draft.ts';
import { genuineDraft, type Wanted } from './genuine-draft.ts';
import type { Bait, Forgery } from './make-forgery.ts';
import { isContent, seal, sendSealed } from './seal.ts';

/** What an app that was content with a forgery made of it. */
export type Effect = 'taken' | 'not-taken' | 'unknown';

/** Who a call says to come from, and whose secret signs it. */
type Signer = Pick<Installation, 'clientKey' | 'sharedSecret'>;

/** Whether an app believes a call of that signer; undefined when it has no such endpoint, or none that says so. */
type Ask = (event: ForgedEvent, signer: Signer) => Promise<boolean | undefined>;

/** By which an app says that it does not believe a call; others say that something else is wrong. */
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403]);

/** Calls an app that was content with a forgery, to see whom it believes now. */
export async function effectOf(world: World, forgery: Forgery, bait: Bait | undefined): Promise<Effect> {
  const { event, installation } = forgery;
  const ask = asking(world, forgery);
  if (event === 'installed' && bait) return await effectOfInstall(installation, bait, ask);
  if (event === 'uninstalled') return await effectOfUninstall(installation, ask);
  return event === 'page' || event === 'webhook' ? 'taken' : 'unknown';
}

/** It was taken when the app believes the secret that it brought, and does not believe just any. */
async function effectOfInstall(installation: Installation, bait: Bait, ask: Ask): Promise<Effect> {
  const { sharedSecret, clientKeys } = bait;
  if (sharedSecret === installation.sharedSecret) return 'unknown';
  let isRefused = false;
  for (const event of ['enabled', 'webhook', 'page'] as const) {
    for (const clientKey of clientKeys) {
      const isBelieved = await ask(event, { clientKey, sharedSecret });
      if (isBelieved === false) isRefused = true;
      if (isBelieved && !(await ask(event, { clientKey, sharedSecret: NOBODYS_SECRET }))) return 'taken';
    }
  }
  return isRefused ? 'not-taken' : 'unknown';
}

/** It was taken when the app does not serve the site any more. */
async function effectOfUninstall(installation: Installation, ask: Ask): Promise<Effect> {
  const { clientKey } = installation;
  for (const event of ['webhook', 'page'] as const) {
    const isServed = await ask(event, installation);
    if (isServed === false) return 'taken';
    if (isServed && !(await ask(event, { clientKey, sharedSecret: NOBODYS_SECRET }))) return 'not-taken';
  }
  return 'unknown';
}

const asking =
  (world: World, wanted: Wanted): Ask =>
  async (event, { clientKey, sharedSecret }) => {
    const { installation } = wanted;
    const draft = genuineDraft(world, { ...wanted, event, moduleKey: undefined });
    if (!draft) return undefined;
    const sealed = seal({
      ...draft,
      ...(draft.body?.clientKey !== undefined && { body: { ...draft.body, clientKey } }),
      claims: { ...draft.claims, iss: clientKey },
      key: { by: 'secret', sharedSecret },
    });
    const result = await sendSealed(world, installation, draft, sealed);
    const { appKey } = installation;
    world.record('connect.probed', { event, exchange: result.exchange, appKey, clientKey });
    if (isContent(result)) return true;
    return result.kind === 'answer' && REFUSALS.has(result.status) ? false : undefined;
  };
