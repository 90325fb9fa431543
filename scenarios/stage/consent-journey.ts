import type { Browser } from './browser.ts';
import { type Form, formsOf, type Page } from './page.ts';

/** What somebody does on Atlassian's pages. */
export interface Choices {
  /** The Atlassian account to sign in with, where the page asks. */
  readonly accountId: string;
  /** Handle of the site to choose; without it the first that is offered. */
  readonly site?: string;
  readonly decision?: 'accept' | 'cancel';
}

const MOST_PAGES = 6;

/** Clicks through login and consent, from wherever a browser stands, until a page offers neither. */
export async function clickThrough(browser: Browser, start: Page, choices: Choices): Promise<Page> {
  let page = start;
  for (let seen = 0; seen < MOST_PAGES; seen += 1) {
    const next = nextMove(page, choices);
    if (!next) return page;
    page = await browser.submit(next.form, next.fields);
  }
  return page;
}

function nextMove(page: Page, choices: Choices): { form: Form; fields: Record<string, string> } | undefined {
  if (page.status === 0) return undefined;
  const forms = formsOf(page);
  const login = forms.find(({ names }) => names.has('account_id'));
  if (login) return { form: login, fields: { account_id: choices.accountId } };
  const consent = forms.find(({ names }) => names.has('decision'));
  if (!consent) return undefined;
  const { decision = 'accept' } = choices;
  const cloudId = siteChoice(consent, choices.site);
  return { form: consent, fields: { decision, ...(cloudId === undefined ? {} : { cloud_id: cloudId }) } };
}

function siteChoice(consent: Form, site: string | undefined): string | undefined {
  const offered = consent.choices.filter(({ name, value }) => name === 'cloud_id' && value !== '');
  const host = site === undefined ? '' : `${site}.atlassian.net`;
  return offered.find(({ label }) => label.includes(host))?.value;
}
