import { referenceScopes } from '../../client/index.ts';
import type { WorldSetup } from '../../simulator/index.ts';
import type { ScenarioSetup } from '../scenario.ts';

/** The app's own address, and where Atlassian sends people back to. */
const APP_URL = 'http://localhost:4500';
export const REDIRECT_URI = `${APP_URL}/callback`;

/** The handle of the app under test in its world. */
export const APP_HANDLE = 'demo';

/** The handle of the app for requests by hand, and its callback: a public example address, as in the walk-through. */
export const PLAIN_HANDLE = 'plain';
const PLAIN_REDIRECT_URI = 'https://example.com/';

/** Rohit owns the app, Mark is a colleague, Asha administers the sites. */
export const usualPeople = [
  { handle: 'rohit', name: 'Rohit Ravindra' },
  { handle: 'mark', name: 'Mark Meyer' },
  { handle: 'asha', name: 'Asha Admin' },
];

/** Two people, an admin, two sites, an issue each, Rohit's app, which he shares, and one to play with by hand. */
export function usualWorld(seed: string, setup: ScenarioSetup = {}): WorldSetup {
  const { app, plain, configuration: _, ...parts } = setup;
  return {
    seed,
    clock: { mode: 'virtual' },
    accounts: usualPeople,
    sites: [
      { handle: 'acme', name: 'Acme', products: ['jira'], admins: ['asha'] },
      { handle: 'beta', name: 'Beta', products: ['jira'], admins: ['asha'] },
    ],
    issues: [
      { key: 'ED-1', site: 'acme', summary: 'Two people, one issue', reporter: 'asha' },
      { key: 'BE-1', site: 'beta', summary: 'An issue somewhere else', reporter: 'asha' },
    ],
    ...parts,
    apps: [
      {
        handle: APP_HANDLE,
        name: 'DemoClientApp',
        owner: 'rohit',
        sharing: 'sharing',
        callbackUrls: [REDIRECT_URI],
        scopes: referenceScopes.filter((scope) => scope !== 'offline_access'),
        ...app,
      },
      {
        handle: PLAIN_HANDLE,
        name: 'PlainClientApp',
        owner: 'rohit',
        sharing: 'sharing',
        callbackUrls: [PLAIN_REDIRECT_URI],
        scopes: referenceScopes.filter((scope) => scope !== 'offline_access'),
        ...plain,
      },
      ...(parts.apps ?? []),
    ],
  };
}
