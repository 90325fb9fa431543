import type { components } from '../../../openapi/control.gen.ts';
import { asked } from '../control.ts';
import type { StageContext } from '../stage-context.ts';
import { inWords, type Place, placeOf, type SiteEvent } from './place.ts';

type Product = Place['product'];

/** What can happen to a whole site. Where a product is not named, it is Jira. */
export interface SiteVerbs {
  /** Makes a backup. @returns its id */
  exports(product?: Product): Promise<string>;
  /** Brings the content of a backup of any site here: a new site at the same address, without apps. */
  imports(backupId: string, product?: Product): Promise<SiteEvent>;
  /** Puts a backup of this very site back. */
  restores(backupId: string, product?: Product): Promise<SiteEvent>;
  /** Gives the site another address. @param to - its handle from now on */
  isRenamed(to: string): Promise<SiteEvent>;
  /** Makes another site of its content. @param to - handle of that */
  isCloned(to: string): Promise<SiteEvent>;
  isDeleted(): Promise<SiteEvent>;
}

export function siteVerbs(context: StageContext, site: string): SiteVerbs {
  const { control, steps, world } = context;
  const happens = async (
    order: Omit<components['schemas']['SiteEventOrder'], 'site'>,
  ): Promise<SiteEvent> => {
    const params = { path: { world } };
    const body = { ...order, ...placeOf({ site, ...(order.product && { product: order.product }) }) };
    return asked(control.POST('/worlds/{world}/connect/site-events', { params, body }));
  };
  const of = (product: Product) => (product ? { product } : {});
  const place = (product: Product) => inWords({ site, ...of(product) });
  return {
    exports: (product) =>
      steps.run(`an admin exports ${place(product)}`, async () => {
        const { backupId } = await happens({ kind: 'export', ...of(product) });
        if (backupId === undefined) throw new Error('the export made no backup');
        return backupId;
      }),
    imports: (backupId, product) =>
      steps.run(`an admin imports a backup into ${place(product)}`, () =>
        happens({ kind: 'import', backupId, ...of(product) }),
      ),
    restores: (backupId, product) =>
      steps.run(`an admin restores a backup of ${place(product)}`, () =>
        happens({ kind: 'restore', backupId, ...of(product) }),
      ),
    isRenamed: (to) => steps.run(`${site} is renamed to ${to}`, () => happens({ kind: 'rename', to })),
    isCloned: (to) => steps.run(`${site} is cloned to ${to}`, () => happens({ kind: 'clone', to })),
    isDeleted: () => steps.run(`${site} is deleted`, () => happens({ kind: 'deletion' })),
  };
}
