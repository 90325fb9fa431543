import { describe, expect, it } from 'vitest';
import { oauthState } from '../../simulator/oauth/state.ts';
import { accounts } from '../../simulator/world/directory.ts';
import { type Schemas, startControl } from './control.ts';

describe('accounts', () => {
  it('are found by handle and by account id', async () => {
    const { ask } = startControl();
    const mia = await ask<Schemas['Account']>('GET', '/worlds/demo/accounts/mia');
    expect(await ask('GET', `/worlds/demo/accounts/${mia.accountId}`)).toEqual(mia);
  });

  it('PATCH changes what is sent and nothing else', async () => {
    const { ask, world } = startControl();
    const before = await ask<object>('GET', '/worlds/demo/accounts/mia');
    const change = { name: 'Mia K.', emailVisible: false, status: 'inactive' };
    const now = new Date(world.clock.now()).toISOString();
    const told = { ...change, profileChangedAt: now, visibilityChangedAt: now };
    expect(await ask('PATCH', '/worlds/demo/accounts/mia', change)).toEqual({ ...before, ...told });
    expect(world.journal.entries().at(-1)).toMatchObject({ type: 'account.changed', data: change });
  });

  it('PATCH refuses to bring a closed account back', async () => {
    const { ask, refused } = startControl();
    await ask('PATCH', '/worlds/demo/accounts/mia', { status: 'closed' });
    const refusal = await refused('PATCH', '/worlds/demo/accounts/mia', { status: 'active' });
    expect(refusal).toMatchObject({ status: 409, condition: 'accountClosed' });
  });

  it('password-change makes a new password, restore brings the former back', async () => {
    const { ask, refused, world } = startControl();
    const password = () => [...accounts(world).values()][0]?.password;
    const path = '/worlds/demo/accounts/mia/password-change';
    expect(await refused('POST', path, { restore: true })).toMatchObject({ condition: 'noFormerPassword' });
    await ask('POST', path);
    await ask('POST', path);
    expect(password()).toBe(3);
    await ask('POST', path, { restore: true });
    expect(password()).toBe(2);
    await ask('POST', path);
    expect(password()).toBe(4);
  });

  it.each([
    [{ handle: 'mia', name: 'Other' }, 409, '/handle'],
    [{ handle: 'new', name: 'New', email: 'MIA@example.com' }, 409, '/email'],
    [{ handle: 'new', name: 'New', timeZone: 'Mars/Olympus' }, 400, '/timeZone'],
    [{ handle: 'new', name: 'New', locale: 'en_US!' }, 400, '/locale'],
    [{ handle: 'New Person', name: 'New' }, 400, '/handle'],
  ])('POST refuses %j', async (setup, status, where) => {
    const { refused } = startControl();
    expect(await refused('POST', '/worlds/demo/accounts', setup)).toMatchObject({ status, where });
  });

  it('GET names what is near when there is no such account', async () => {
    const { refused } = startControl();
    const { status, message } = await refused('GET', '/worlds/demo/accounts/mja');
    expect(status).toBe(404);
    expect(message).toContain('did you mean "mia"?');
  });
});

describe('sites', () => {
  it('PATCH replaces members, by handle or account id, and blocks apps', async () => {
    const { ask } = startControl();
    const { accountId } = await ask<Schemas['Account']>('GET', '/worlds/demo/accounts/omar');
    const change = { members: ['omar', accountId], admins: [], userInstalledApps: 'blocked' };
    const site = await ask<Schemas['Site']>('PATCH', '/worlds/demo/sites/acme', change);
    expect(site).toMatchObject({ members: [accountId], admins: [], userInstalledApps: 'blocked' });
  });

  it('PATCH with an unknown person changes nothing', async () => {
    const { ask, refused } = startControl();
    const before = await ask('GET', '/worlds/demo/sites/acme');
    const change = { name: 'Other', members: ['mia', 'nobody'] };
    const refusal = await refused('PATCH', '/worlds/demo/sites/acme', change);
    expect(refusal).toMatchObject({ status: 400, where: '/members/1' });
    expect(await ask('GET', '/worlds/demo/sites/acme')).toEqual(before);
  });

  it('POST makes one with its projects and refuses a handle that is no host name', async () => {
    const { ask, refused } = startControl();
    const site = { handle: 'beta', projects: [{ key: 'BT', name: 'Beta' }] };
    expect(await ask('POST', '/worlds/demo/sites', site)).toMatchObject({
      url: 'https://beta.atlassian.net',
    });
    expect(await refused('POST', '/worlds/demo/sites', { handle: 'gamma-' })).toMatchObject({ status: 400 });
    expect(await refused('POST', '/worlds/demo/sites', site)).toMatchObject({
      status: 409,
      where: '/handle',
    });
  });
});

describe('apps', () => {
  it('POST gives one its credentials and an owner', async () => {
    const { ask } = startControl();
    const app = await ask<Schemas['App']>('POST', '/worlds/demo/apps', {
      handle: 'new',
      name: 'New',
      scopes: [],
    });
    const mia = await ask<Schemas['Account']>('GET', '/worlds/demo/accounts/mia');
    expect(app.clientId).toHaveLength(32);
    expect(app.clientSecret).toMatch(/^ATOA/);
    expect(app.owner).toBe(mia.accountId);
  });

  it('PATCH rotates the secret and shares the app', async () => {
    const { ask } = startControl();
    const change = {
      clientSecret: 'another-secret',
      sharing: 'sharing',
      callbackUrls: ['https://app.example/cb'],
    };
    expect(await ask('PATCH', '/worlds/demo/apps/commenter', change)).toMatchObject(change);
  });

  it('PATCH cannot share an app whose switch is unavailable', async () => {
    const { ask, refused } = startControl();
    await ask('PATCH', '/worlds/demo/apps/commenter', { sharingSwitch: 'unavailable' });
    const refusal = await refused('PATCH', '/worlds/demo/apps/commenter', { sharing: 'sharing' });
    expect(refusal).toMatchObject({ status: 409, condition: 'sharingUnavailable' });
  });

  it.each([
    'http://app.example/callback',
    'ftp://localhost/callback',
    'https://app.example/callback#part',
    'https://*.example/callback',
  ])('PATCH refuses the callback %s', async (callbackUrl) => {
    const { refused } = startControl();
    const refusal = await refused('PATCH', '/worlds/demo/apps/commenter', { callbackUrls: [callbackUrl] });
    expect(refusal).toMatchObject({ status: 400, where: '/callbackUrls/0' });
  });

  it('a service account needs an account to act as, which then nobody signs in to', async () => {
    const { ask, refused } = startControl();
    const credential = { handle: 'robot', kind: 'service-account', name: 'Robot', scopes: [] };
    expect(await refused('POST', '/worlds/demo/apps', credential)).toMatchObject({ status: 400 });
    await ask('POST', '/worlds/demo/apps', { ...credential, account: 'omar', sites: ['acme'] });
    const autopilot = await refused('PUT', '/worlds/demo/autopilot', { account: 'omar', decision: 'accept' });
    expect(autopilot).toMatchObject({ status: 409, condition: 'serviceAccount' });
  });
});

describe('grants', () => {
  /** Mia accepts, without clicking. */
  async function withGrant() {
    const control = startControl();
    const { ask, app } = control;
    await ask('PUT', '/worlds/demo/autopilot', { account: 'mia', sites: ['acme'], decision: 'accept' });
    const query = new URLSearchParams({
      audience: 'api.atlassian.com',
      client_id: 'commenter-client-id',
      scope: 'read:jira-work offline_access',
      redirect_uri: 'http://localhost:3000/callback',
      state: 'state-of-the-test',
      response_type: 'code',
      prompt: 'consent',
    });
    const answer = await app.inject(`/~demo/auth.atlassian.com/authorize?${query}`);
    expect(answer.headers.location).toContain('http://localhost:3000/callback?');
    const [grant] = await ask<Schemas['Grant'][]>(
      'GET',
      '/worlds/demo/grants?clientId=commenter&accountId=mia',
    );
    return { ...control, grant: grant as Schemas['Grant'] };
  }

  it('are listed by app and person', async () => {
    const { grant, ask } = await withGrant();
    expect(grant).toMatchObject({ status: 'active', clientId: 'commenter-client-id' });
    expect(await ask('GET', '/worlds/demo/grants?accountId=omar')).toEqual([]);
  });

  it('DELETE is the person who removes the app', async () => {
    const { grant, ask } = await withGrant();
    await ask('DELETE', `/worlds/demo/grants/${grant.grantId}`);
    expect(await ask('GET', '/worlds/demo/grants')).toMatchObject([{ status: 'revoked' }]);
  });

  it('are gone with the last site from which an admin uninstalls the app', async () => {
    const { grant, ask, world } = await withGrant();
    const gone = await ask('POST', '/worlds/demo/apps/commenter/uninstall', { cloudId: 'acme' });
    expect(gone).toEqual({
      clientId: 'commenter-client-id',
      cloudId: grant.cloudIds[0],
      grantIds: [grant.grantId],
    });
    expect(await ask('GET', '/worlds/demo/grants')).toMatchObject([{ status: 'revoked', cloudIds: [] }]);
    expect(oauthState(world).uninstalled.get(grant.cloudIds[0] ?? '')).toEqual(['commenter-client-id']);
  });

  it('are revoked with the app that is deleted', async () => {
    const { ask } = await withGrant();
    await ask('DELETE', '/worlds/demo/apps/commenter');
    expect(await ask('GET', '/worlds/demo/apps')).toEqual([]);
    expect(await ask('GET', '/worlds/demo/grants')).toMatchObject([{ status: 'revoked' }]);
  });
});

describe('issues', () => {
  it('POST adds one, which can be read with its site where two have its key', async () => {
    const { ask, refused } = startControl();
    await ask('POST', '/worlds/demo/sites', { handle: 'beta' });
    const issue = { key: 'ED-1', site: 'beta', summary: 'Same key', description: 'One.\n\nTwo.' };
    expect(await ask('POST', '/worlds/demo/issues', issue)).toMatchObject({ description: 'One.\n\nTwo.' });
    expect(await refused('POST', '/worlds/demo/issues', issue)).toMatchObject({ status: 409 });
    expect(await refused('GET', '/worlds/demo/issues/ED-1')).toMatchObject({ status: 400, where: 'site' });
    expect(await ask('GET', '/worlds/demo/issues/ED-1?site=beta')).toMatchObject({ summary: 'Same key' });
    expect(await refused('GET', '/worlds/demo/issues/ED-2')).toMatchObject({ status: 404 });
  });
});

describe('the clock', () => {
  it('advances by parts that add up, or to an instant', async () => {
    const { ask } = startControl();
    const clock = await ask('POST', '/worlds/demo/clock/advance', { days: 1, hours: 2, seconds: 0.5 });
    expect(clock).toEqual({ mode: 'virtual', now: '2026-01-06T11:00:00.500Z' });
    const later = await ask('POST', '/worlds/demo/clock/advance', { to: '2027-01-01T00:00:00Z' });
    expect(later).toEqual({ mode: 'virtual', now: '2027-01-01T00:00:00.000Z' });
  });

  it.each([
    [{ to: '2025-01-01T00:00:00Z' }, 409],
    [{ to: '2027-01-01T00:00:00Z', days: 1 }, 400],
    [{ to: '9999-01-01T00:00:00Z' }, 400],
    [{ to: '2026-12-31T23:59:60Z' }, 400],
    [{ days: -1 }, 400],
    [{}, 400],
  ])('does not advance by %j', async (advance, status) => {
    const { refused } = startControl();
    expect(await refused('POST', '/worlds/demo/clock/advance', advance)).toMatchObject({ status });
  });
});

describe('dials', () => {
  it('turn all together or not at all', async () => {
    const { ask, refused } = startControl();
    const turn = { 'oauth.words': 'auth0', 'oauth.tokenTypeCase': 'BEARER' };
    const refusal = await refused('PATCH', '/worlds/demo/dials', turn);
    expect(refusal.message).toContain('Bearer, bearer');
    const dials = await ask<Schemas['Dial'][]>('GET', '/worlds/demo/dials');
    expect(dials.filter((dial) => dial.value !== dial.default)).toEqual([]);
    const turned = await ask<Schemas['Dial'][]>('PATCH', '/worlds/demo/dials', { 'oauth.words': 'auth0' });
    expect(turned.find(({ dial }) => dial === 'oauth.words')).toMatchObject({ value: 'auth0' });
  });
});
