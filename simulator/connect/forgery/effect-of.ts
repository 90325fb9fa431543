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

/** Whether an app is content with a call of that signer; undefined when it has no such endpoint. */
type Ask = (event: ForgedEvent, signer: Signer) => Promise<boolean | undefined>;

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
  const { sharedSecret } = bait;
  if (sharedSecret === installation.sharedSecret) return 'unknown';
  for (const event of ['enabled', 'webhook', 'page'] as const) {
    const believed = await firstBelieved(bait, (clientKey) => ask(event, { clientKey, sharedSecret }));
    if (believed !== undefined) {
      if (!(await ask(event, { clientKey: believed, sharedSecret: NOBODYS_SECRET }))) return 'taken';
    } else if (await ask(event, installation)) return 'not-taken';
  }
  return 'unknown';
}

async function firstBelieved(
  { clientKeys }: Bait,
  ask: (clientKey: string) => Promise<boolean | undefined>,
): Promise<string | undefined> {
  for (const clientKey of clientKeys) if (await ask(clientKey)) return clientKey;
  return undefined;
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
    return isContent(result);
  };
