import { defineRefusals, type RefusalFact } from '../../world/facts.ts';
import { type PrivateReason, Refusal } from '../../world/refusal.ts';
import { messagePage } from '../pages/message-page.ts';

interface PageRefusal extends RefusalFact {
  readonly heading: string;
  /** `{host}` stands for the site. */
  readonly text: string;
}

const OURS = "words and status are the simulation's own";
const TRY_AGAIN = 'Go back to the app and try again.';

const own = (title: string, status: number, heading: string, text: string) =>
  ({ title, status, heading, text, standing: 'unknown', source: OURS }) as const;

/** Pages that say no to a person, by condition. */
const table = {
  openidScope: {
    title: 'A scope of OpenID Connect is asked for, which third-party apps cannot have',
    status: 404,
    heading: 'Something went wrong',
    text: "There's nothing here",
    standing: 'observed',
    source: 'public client code, bisected in August 2026 (words; address and status are unknown)',
  },
  appInDevelopment: {
    title: 'The app is not shared, and the person is not its owner',
    status: 403,
    heading: "You don't have access to this app.",
    text: 'This application is in development - only the owner of this application may grant it access to their account.',
    standing: 'observed',
    source: 'public client code (words; the status is unknown)',
  },
  appOfClosedOwner: {
    title: 'The account that registered the app is closed, and the dial lets nobody grant it',
    status: 403,
    heading: "You don't have access to this app.",
    text: 'The account that registered this application is closed.',
    standing: 'unknown',
    source: OURS,
  },
  siteBlocked: {
    title: 'The site blocks user-installed apps, and the person is not its admin',
    status: 403,
    heading: 'Your site admin must authorize this app',
    text: 'Your site admin must authorize this app for the site {host} before the app can access your account.',
    standing: 'documented',
    source: 'support.atlassian.com kb; community.atlassian.com qaq-p/3207685 (the status is unknown)',
  },
  siteNotChosen: own('Accepted without a site', 400, 'Choose a site', 'Choose a site before you accept.'),
  siteNotOffered: own(
    'Accepted with a site that is not on offer',
    400,
    'Choose a site',
    'Choose one of the sites in the list.',
  ),
  formOfOtherOrigin: own('A page of another origin sent the form', 403, 'Not from here', TRY_AGAIN),
  formOfOtherSession: own('The form was not made for this browser session', 403, 'Not from here', TRY_AGAIN),
  pageUnknown: own(
    'A path or method that a host for people does not have',
    404,
    'Not found',
    'There is nothing here.',
  ),
  pageFormMalformed: own('A form or its address cannot be read', 400, 'Bad request', TRY_AGAIN),
  accountNotOffered: own(
    'The account that signs in is unknown, closed, deactivated, or a service account',
    400,
    'Log in to continue',
    'There is no such account to log in with.',
  ),
} as const satisfies Record<string, PageRefusal>;

defineRefusals('pages', table);

export type PageCondition = keyof typeof table;

/** Status and words of a condition. @param host - what `{host}` stands for */
export function pageWords(
  condition: PageCondition,
  host = '',
): { status: number; heading: string; text: string } {
  const { status, heading, text } = table[condition];
  return { status, heading, text: text.replace('{host}', () => host) };
}

/** What makes a page that says no fit the case. */
export interface PageDetails {
  /** What `{host}` stands for. */
  readonly host?: string | undefined;
  /** Where somebody else can answer in this person's place. */
  readonly switchAccount?: string;
}

/** A refusal that is a page. */
export function pageRefusal(
  condition: PageCondition,
  reason: PrivateReason,
  details: PageDetails = {},
): Refusal {
  const { host, switchAccount: address } = details;
  const { status, heading: title, text } = pageWords(condition, host);
  const link = address === undefined ? undefined : { text: 'Switch account', address };
  return new Refusal(condition, messagePage(status, { title, text, link }), reason);
}
