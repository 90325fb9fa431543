import { createSimulator, type World, type WorldSetup } from '../../simulator/index.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import type { OutgoingRequest } from '../../simulator/world/outgoing.ts';
import { type Browser, openBrowser, type Visit } from '../oauth/browser.ts';

export const BASE = 'http://127.0.0.1:4400';
export const SITE = `${BASE}/acme.atlassian.net`;
export const UPM = `${SITE}/plugins/servlet/upm`;
export const APP = 'http://127.0.0.1:5000';
export const APP_KEY = 'com.example.small';
const DESCRIPTOR = `${APP}/atlassian-connect.json`;

const SETUP: WorldSetup = {
  seed: 'pages',
  accounts: [
    { handle: 'asha', name: 'Asha <i>Rao</i>' },
    { handle: 'rohit', name: 'Rohit Sharma' },
    { handle: 'eve', name: 'Eve' },
  ],
  sites: [
    {
      handle: 'acme',
      name: 'Acme & Co',
      products: ['jira', 'confluence'],
      admins: ['asha'],
      members: ['rohit'],
    },
    { handle: 'beta', name: 'Beta', products: ['jira'], admins: ['asha'] },
  ],
  issues: [{ key: 'ED-1', site: 'acme', summary: 'Misspelt <b>headline</b>', reporter: 'rohit' }],
};

/** A descriptor with pages of every kind that the host frames. */
export const descriptor = {
  key: APP_KEY,
  name: 'Small <u>App</u>',
  baseUrl: APP,
  authentication: { type: 'jwt' },
  lifecycle: {
    installed: '/installed',
    uninstalled: '/uninstalled',
    enabled: '/enabled',
    disabled: '/disabled',
  },
  scopes: ['READ'],
  apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
  modules: {
    generalPages: [{ key: 'board', name: { value: 'Board' }, url: '/board?mode=a b&project={project.key}' }],
    adminPages: [{ key: 'settings', name: { value: 'Settings' }, url: '/settings' }],
    webPanels: [
      {
        key: 'panel',
        name: { value: 'Panel' },
        url: '/panel?issue={issue.key}',
        location: 'atl.jira.view.issue.right.context',
      },
    ],
  },
};

/** A site with pages, an app that answers as it is told to, and browsers. */
export function openSite() {
  const bugs: Error[] = [];
  const calls: OutgoingRequest[] = [];
  const app = { descriptor: descriptor as object, status: 204 };
  const send = async (request: OutgoingRequest) => {
    calls.push(request);
    if (request.method === 'POST')
      return { kind: 'answer' as const, status: app.status, headers: {}, body: '' };
    const found = request.url === DESCRIPTOR;
    const headers = { 'content-type': 'application/json' };
    return {
      kind: 'answer' as const,
      status: found ? 200 : 404,
      headers,
      body: JSON.stringify(app.descriptor),
    };
  };
  const simulator = createSimulator({
    environment: { ...systemEnvironment, send },
    onBug: (error) => bugs.push(error),
  });
  const world: World = simulator.worlds.create('default', SETUP);
  return { simulator, world, bugs, calls, app, browser: () => openBrowser(simulator.app) };
}

/** Somebody who is signed in and stands on a page. */
export async function signedIn(site: ReturnType<typeof openSite>, handle: string, page = UPM) {
  const browser = site.browser();
  await browser.signIn(`${handle}@example.com`);
  return { browser, visit: await browser.get(page) };
}

/** What a page's forms carry. */
export const formTokenOf = ({ page }: Visit): string =>
  page.querySelector('input[name=form_token]')?.getAttribute('value') ??
  page.querySelector('iframe')?.getAttribute('data-form-token') ??
  '';

/** Sends an order from the page on which apps are managed, and shows what it leads to. */
export async function orders(browser: Browser, fields: Record<string, string>, page = UPM): Promise<Visit> {
  const visit = await browser.get(page);
  return browser.follow(await browser.post(page, { form_token: formTokenOf(visit), ...fields }));
}

/** An admin at a site at which the app is installed. */
export async function withApp(site = openSite()) {
  const { browser } = await signedIn(site, 'asha');
  const visit = await orders(browser, { order: 'install', descriptor_url: DESCRIPTOR });
  site.calls.length = 0;
  return { ...site, admin: browser, visit };
}

/** The notice at the top of the page. */
export const noticeOf = ({ page }: Visit): string =>
  page.querySelector('[role=status], [role=alert]')?.text.replaceAll(/\s+/g, ' ').trim() ?? '';

/** The last parts of the addresses that were called, in order. */
export const pathsOf = (calls: readonly OutgoingRequest[]): string[] =>
  calls.map(({ url }) => new URL(url).pathname);
