import type { components } from '../../../../openapi/connect.gen.ts';
import type { Call } from '../../../world/call.ts';
import type { SiteVisit } from '../site-visit.ts';

export type AdminForm = components['schemas']['AdminForm'];

/** An order of an admin: the form that gives it, and who. */
export interface Ordered {
  readonly call: Pick<Call, 'world' | 'addresses'>;
  readonly visit: SiteVisit;
  readonly form: AdminForm;
}

/** What the page is to tell once an order was carried out, as parameters of its address. */
export type Told = Readonly<Record<string, string>>;

/** Carries out an order; throws a Refusal when the form lacks what it needs. */
export type Order = (ordered: Ordered) => Told | Promise<Told>;
