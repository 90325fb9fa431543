import { type HTMLElement, parse } from 'node-html-parser';
import { createSimulator, type Exchange, type World, type WorldSetup } from '../../simulator/index.ts';

const HOST = '127.0.0.1:4400';
export const CALLBACK = 'http://127.0.0.1:4500/callback';

/** A world with two people, an admin, somebody who left, three sites and three apps. */
export const SETUP: WorldSetup = {
  accounts: [
    { handle: 'rohit', name: 'Rohit Sharma' },
    { handle: 'mark', name: 'Mark <b>Twain</b>' },
    { handle: 'asha', name: 'Asha Rao' },
    { handle: 'gone', name: 'Gina Gone', status: 'closed' },
    { handle: 'robot', name: 'Robot' },
  ],
  sites: [
    { handle: 'acme', name: 'Acme', products: ['jira', 'confluence'], admins: ['asha'] },
    {
      handle: 'beta',
      name: 'Beta & Sons',
      products: ['jira'],
      members: ['rohit', 'mark'],
      admins: ['asha'],
      userInstalledApps: 'blocked',
    },
    { handle: 'wiki', name: 'Wiki', products: ['confluence'], members: ['mark'] },
  ],
  apps: [
    {
      handle: 'demo',
      name: 'DemoClientApp',
      clientId: 'demo',
      clientSecret: 'demo-secret',
      owner: 'rohit',
      callbackUrls: [CALLBACK, `${CALLBACK}?tenant=7`],
      scopes: ['read:jira-work', 'write:jira-work', 'read:me', 'read:confluence-content.all', 'x:unheard-of'],
      sharing: 'sharing',
      vendorName: 'Demo & Co',
    },
    {
      handle: 'private',
      name: 'Private App',
      clientId: 'private',
      owner: 'rohit',
      callbackUrls: [CALLBACK],
      scopes: ['read:jira-work'],
    },
    {
      handle: 'one-site',
      name: 'One Site App',
      clientId: 'one-site',
      clientSecret: 'one-site-secret',
      owner: 'rohit',
      callbackUrls: [CALLBACK],
      scopes: ['read:jira-work'],
      sharing: 'sharing',
      reviewed: true,
      accessType: 'resource-level',
    },
    {
      handle: 'credential',
      kind: 'service-account',
      name: 'Robot credential',
      clientId: 'credential',
      account: 'robot',
      scopes: ['read:jira-work'],
    },
  ],
};

/** What came back, with its page taken apart. */
export interface Visit {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly location: string;
  readonly text: string;
  readonly page: HTMLElement;
}

/** A person's browser: keeps cookies, sends forms. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(address: string, headers?: Record<string, string>): Promise<Visit>;
  post(address: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Visit>;
  /** Goes where redirects lead, as long as they stay within the simulation. */
  follow(visit: Visit): Promise<Visit>;
  signIn(email: string, continueTo?: string): Promise<Visit>;
  /** Goes to an address, signs in on the way if asked to, and stands on the consent page. */
  toConsent(address: string, email: string): Promise<Visit>;
  /** Sends the form that is on a page, with fields of one's own. */
  send(visit: Visit, fields: Record<string, string>, headers?: Record<string, string>): Promise<Visit>;
}

/** A simulator with one world in it, and browsers for it. */
export function openWorld(changes: Partial<WorldSetup> = {}, name = 'default') {
  const bugs: Error[] = [];
  const simulator = createSimulator({ onBug: (error) => bugs.push(error) });
  const world = simulator.worlds.create(name, { ...SETUP, ...changes });
  return { simulator, world, bugs, browser: () => openBrowser(simulator.app, name) };
}

export function openBrowser(app: ReturnType<typeof createSimulator>['app'], name = 'default'): Browser {
  const cookies = new Map<string, string>();
  const base = name === 'default' ? `http://${HOST}` : `http://${HOST}/~${name}`;

  async function send(
    method: 'GET' | 'POST',
    address: string,
    headers: Record<string, string>,
    payload?: string,
  ) {
    const url = address.startsWith('http://127') ? address.slice(`http://${HOST}`.length) : address;
    const cookie = [...cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    const answer = await app.inject({
      method,
      url,
      headers: { host: HOST, ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const set of answer.cookies) {
      if (set.maxAge === 0) cookies.delete(set.name);
      else cookies.set(set.name, set.value);
    }
    const visit: Visit = {
      status: answer.statusCode,
      headers: answer.headers as Visit['headers'],
      location: String(answer.headers.location ?? ''),
      text: answer.body,
      page: parse(answer.body),
    };
    return visit;
  }

  const browser: Browser = {
    cookies,
    get: (address, headers = {}) => send('GET', address, headers),
    post: (address, fields, headers = {}) =>
      send(
        'POST',
        address,
        { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        `${new URLSearchParams(fields)}`,
      ),
    async follow(visit) {
      let at = visit;
      for (let hops = 0; hops < 5 && at.location.startsWith(base); hops++)
        at = await browser.get(at.location);
      return at;
    },
    signIn: (email, continueTo = '') =>
      browser.post(`${base}/id.atlassian.com/login`, { email, continue: continueTo }),
    async toConsent(address, email) {
      const login = await browser.get(address);
      return browser.follow(
        await browser.signIn(email, new URL(login.location).searchParams.get('continue') ?? ''),
      );
    },
    send(visit, fields, headers) {
      const form = visit.page.querySelector('form');
      const inputs = form?.querySelectorAll('input') ?? [];
      const kept = inputs.map((input) => [
        input.getAttribute('name') ?? '',
        input.getAttribute('value') ?? '',
      ]);
      const action = form?.getAttribute('action') ?? '';
      return browser.post(action, { ...Object.fromEntries(kept), ...fields }, headers);
    },
  };
  return browser;
}

/** An authorization request of the demo app. A parameter that is undefined is left out. */
export function authorizeAddress(changes: Record<string, string | undefined> = {}, world = ''): string {
  const parameters = {
    audience: 'api.atlassian.com',
    client_id: 'demo',
    scope: 'read:jira-work read:me offline_access',
    redirect_uri: CALLBACK,
    state: 'a state',
    response_type: 'code',
    prompt: 'consent',
    ...changes,
  };
  const query = Object.entries(parameters).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${encodeURIComponent(value)}`,
  );
  return `http://${HOST}${world}/auth.atlassian.com/authorize?${query.join('&')}`;
}

/** The cloud id that a consent page offers under a name. */
export function cloudIdOf(visit: Visit, siteName: string): string {
  const options = visit.page.querySelectorAll('#site option');
  return options.find((option) => option.text.startsWith(siteName))?.getAttribute('value') ?? '';
}

/** The private reason of the newest refusal. */
export function lastRefusal(world: World): Exchange['refusal'] {
  return world.journal
    .entries()
    .flatMap((entry) => (entry.kind === 'exchange' && entry.refusal ? [entry.refusal] : []))
    .at(-1);
}

/** The events of a type. */
export function eventsOf(world: World, type: string): Readonly<Record<string, unknown>>[] {
  return world.journal
    .entries()
    .flatMap((entry) => (entry.kind === 'event' && entry.type === type ? [entry.data] : []));
}
