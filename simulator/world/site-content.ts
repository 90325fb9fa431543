import type { Product } from './directory.ts';
import type { Shape } from './shape.ts';
import type { World } from './world.ts';

/** What a product keeps for a site, as far as backups carry it. */
export interface SiteContent {
  /** The content as plain data, nothing of which is shared with the world. */
  read(world: World, cloudId: string): unknown;
  /** Puts content that {@link read} made, there or at another site, in the place of what there is. */
  replace(world: World, cloudId: string, content: unknown): void;
  /** Takes away everything that the site has. */
  remove(world: World, cloudId: string): void;
  /** What content must be to be restored from a snapshot. */
  readonly shape: Shape;
}

const contents = new Map<Product, SiteContent>();

/** Declares the content of a product. A product without any has backups all the same, with nothing in them. */
export function defineSiteContent(product: Product, content: SiteContent): void {
  if (contents.has(product)) throw new Error(`the content of ${product} is declared twice`);
  contents.set(product, content);
}

/** How the content of a product is read and replaced; undefined for one that keeps nothing here. */
export const siteContentOf = (product: Product): SiteContent | undefined => contents.get(product);
