import type { Place, SiteEvent } from '../stage/connect/place.ts';
import type { Site } from '../stage/site.ts';

/** A site is exported and imported over itself, as the recipe of the thread has it. */
export async function reimport(site: Site, product?: Place['product']): Promise<SiteEvent> {
  return site.imports(await site.exports(product), product);
}
