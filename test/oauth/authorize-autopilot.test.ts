import { describe, expect, it } from 'vitest';
import type { WorldSetup } from '../../simulator/index.ts';
import { authorizeAddress, CALLBACK, eventsOf, lastRefusal, openWorld } from './browser.ts';

type Autopilot = NonNullable<WorldSetup['autopilot']>;

async function fly(
  autopilot: Autopilot,
  changes: Record<string, string | undefined> = {},
  setup: Partial<WorldSetup> = {},
) {
  const { world, browser, bugs, simulator } = openWorld({ autopilot, ...setup });
  const visit = await browser().get(authorizeAddress(changes));
  expect(bugs).toEqual([]);
  return { visit, world, simulator };
}

describe('GET /authorize under an autopilot', () => {
  it('answers at once with state and code, for the first site on offer that is open to the app', async () => {
    const { visit, world } = await fly({ account: 'mark', decision: 'accept' });
    expect(visit.status).toBe(302);
    expect(visit.location).toMatch(/^http:\/\/127\.0\.0\.1:4500\/callback\?state=a%20state&code=ey/);
    expect(eventsOf(world, 'grant.consented')[0]?.sites).toHaveLength(1);
  });

  it('gives a code that is exchanged for tokens', async () => {
    const { visit, simulator } = await fly({ account: 'mark', sites: ['acme'], decision: 'accept' });
    const answer = await simulator.app.inject({
      method: 'POST',
      url: '/auth.atlassian.com/oauth/token',
      payload: {
        grant_type: 'authorization_code',
        client_id: 'demo',
        client_secret: 'demo-secret',
        code: new URL(visit.location).searchParams.get('code'),
        redirect_uri: CALLBACK,
      },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().scope).toBe('read:jira-work read:me offline_access');
  });

  it('chooses all the sites that are named', async () => {
    const sites = ['acme', 'wiki'];
    const scope = 'read:confluence-content.all';
    const { world } = await fly({ account: 'mark', sites, decision: 'accept' }, { scope });
    expect(eventsOf(world, 'grant.consented')[0]?.sites).toHaveLength(2);
  });

  it('chooses one site for an app with resource-level access', async () => {
    const autopilot: Autopilot = { account: 'asha', sites: ['acme', 'beta'], decision: 'accept' };
    const { world } = await fly(autopilot, { client_id: 'one-site', scope: 'read:jira-work' });
    expect(eventsOf(world, 'grant.consented')[0]?.sites).toHaveLength(1);
  });

  it('chooses none when only scopes of the account are asked for', async () => {
    const { world } = await fly({ account: 'mark', decision: 'accept' }, { scope: 'read:me' });
    expect(eventsOf(world, 'grant.consented')[0]?.sites).toEqual([]);
  });

  it('returns with access_denied when it denies', async () => {
    const { visit, world } = await fly({ account: 'mark', decision: 'deny' });
    expect(visit.location).toContain(
      `${CALLBACK}?error=access_denied&error_description=User%20did%20not%20authorize%20the%20request`,
    );
    expect(eventsOf(world, 'grant.consented')).toEqual([]);
  });

  it('applies the checks of the request', async () => {
    const { visit } = await fly({ account: 'mark', decision: 'accept' }, { client_id: 'nobody' });
    expect(visit.location).toContain('/id.atlassian.com/error?error=unauthorized_client');
  });

  it.each<[string, Autopilot, Record<string, string>, number, string]>([
    [
      'an app in development',
      { account: 'mark', decision: 'accept' },
      { client_id: 'private', scope: 'read:jira-work' },
      403,
      'in development',
    ],
    [
      'a site that blocks it',
      { account: 'mark', sites: ['beta'], decision: 'accept' },
      {},
      403,
      'Your site admin must authorize this app',
    ],
    [
      'a site that is not on offer',
      { account: 'rohit', sites: ['wiki'], decision: 'accept' },
      {},
      400,
      'Choose one of the sites',
    ],
  ])('shows the page that says no to %s', async (_case, autopilot, changes, status, text) => {
    const { visit } = await fly(autopilot, changes);
    expect(visit.status).toBe(status);
    expect(visit.text).toContain(text);
  });

  it('says no where there is no site to choose', async () => {
    const { world, visit } = await fly({ account: 'mark', decision: 'accept' }, {}, { sites: [] });
    expect(visit.status).toBe(400);
    expect(lastRefusal(world)?.condition).toBe('siteNotChosen');
  });

  it.each(['gone', 'robot'])('does not sign in as %s, who cannot sign in', async (account) => {
    const { visit, world } = await fly({ account, decision: 'accept' });
    expect(visit.location).toContain('/id.atlassian.com/error?');
    expect(lastRefusal(world)?.condition).toBe('authorizeAutopilot');
  });
});
