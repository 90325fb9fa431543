import { html, type SafeHtml } from '@remix-run/html-template';
import type { World } from '../../../world/world.ts';
import type { SiteVisit } from '../site-visit.ts';

/** What the parts of the page on which apps are managed are drawn from. */
export interface AdminView {
  readonly world: World;
  readonly visit: SiteVisit;
}

/** A form that gives one order. @param fields - inputs and the button */
export function orderForm({ visit }: AdminView, order: string, fields: SafeHtml): SafeHtml {
  return html`<form method="post" action="${adminAddress(visit)}">
<input type="hidden" name="form_token" value="${visit.formToken}">
<input type="hidden" name="order" value="${order}">
${fields}</form>
`;
}

/** The page on which the apps of a product are managed. */
export const adminAddress = ({ base }: Pick<SiteVisit, 'base'>): string => `${base}/plugins/servlet/upm`;
