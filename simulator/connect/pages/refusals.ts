import { messagePage } from '../../oauth/pages/message-page.ts';
import { defineRefusals } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';

const own = (title: string, status: number, heading: string, text: string) =>
  ({
    title,
    status,
    heading,
    text,
    standing: 'unknown',
    source: "words and status are the simulation's own",
  }) as const;

/** Pages of a site that say no to a person, by condition. */
const table = {
  productNotAtSite: own(
    'The site has no such product',
    404,
    'Not found',
    'This site does not have this product.',
  ),
  personNotOfSite: own(
    'The person is not a member of the site',
    403,
    'This site is closed to you',
    'You are not a member of this site.',
  ),
  personNotAdmin: own(
    'Apps are managed by admins of the site',
    403,
    'For admins only',
    'Apps are managed by the admins of this site, and you are not one of them.',
  ),
  appNotAtSite: own(
    'The app is not installed here',
    404,
    'This app is not here',
    'No app of this key is installed at this site. An import takes every app away without a word, and so does an uninstall.',
  ),
  appPageOfDisabled: own(
    'The app is disabled',
    403,
    'This app is disabled',
    'An admin has disabled this app; its pages are not shown.',
  ),
  moduleNotInDescriptor: own(
    "The app's descriptor has no page of this key",
    404,
    'This page is not there',
    'The descriptor of this app has no page of this key.',
  ),
  issueNotAtSite: own('There is no such issue', 404, 'No such issue', 'There is no issue of this key here.'),
  orderMalformed: own(
    'A form of the page on which apps are managed lacks what its order needs',
    400,
    'That cannot be done',
    'The form lacks what is needed, or names what is not there (any more). Go back and try again.',
  ),
  siteNameTaken: own(
    "The new name of a site is another one's, or cannot be one",
    400,
    'The site cannot have this name',
    'Another site has it, or it is not made up of lower-case letters, digits and hyphens. Nothing was changed.',
  ),
  sitePageMalformed: own(
    'The address of a page of a site cannot be read',
    400,
    'Bad request',
    'This address cannot be read.',
  ),
} as const;

defineRefusals('connect', table);

export type SitePageCondition = keyof typeof table;

/** A page that says no. @param link - where else to go */
export function sitePageRefusal(
  condition: SitePageCondition,
  reason: PrivateReason,
  link?: { readonly text: string; readonly address: string },
): Refusal {
  const { status, heading: title, text } = table[condition];
  return new Refusal(condition, messagePage(status, { title, text, link }), reason);
}
