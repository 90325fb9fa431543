import type { ConnectContext } from './connect-context.ts';

const atOnce = 100;

/** Removes the installations whose time is up, with their data, and whatever of them is left in files. */
export async function purge(context: ConnectContext): Promise<string[]> {
  const { environment, store, tokens } = context;
  const now = environment.now();
  const purged: string[] = [];
  while (true) {
    const due = await store.findPurgeable(now, atOnce);
    const clientKeys = due.map(({ clientKey }) => clientKey);
    const gone = await store.change({ clientKeys }, ({ tenants }) => {
      const remove = [...tenants.values()]
        .filter(({ purgeAt }) => purgeAt !== undefined && purgeAt <= now)
        .map(({ clientKey }) => clientKey);
      return { remove, result: remove };
    });
    for (const clientKey of gone) tokens.forget(clientKey);
    purged.push(...gone);
    if (due.length < atOnce) break;
  }
  await store.scrub();
  return purged;
}
