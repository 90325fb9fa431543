import { describe, expect, it } from 'vitest';
import { adopt, findAccount } from '../../simulator/world/directory.ts';
import { gateway, startCloud } from './cloud.ts';

type Cloud = Awaited<ReturnType<typeof startCloud>>;

const mia = '5b10a2844c20165700ede21g';
const accountIdOf = (cloud: Cloud, handle: string) => findAccount(cloud.world, handle)?.accountId ?? '';

describe.each(['2', '3'])('GET /rest/api/%s/myself', (version) => {
  it('shows the person who granted the token, with their own e-mail address', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send(
      'GET',
      gateway(`/${version}/myself`),
      cloud.tokenFor({ account: 'rohit' }),
    );
    expect(answer.headers['content-type']).toBe('application/json;charset=UTF-8');
    expect(answer.json()).toMatchObject({
      self: `http://acme.atlassian.net/rest/api/${version}/user?accountId=${accountIdOf(cloud, 'rohit')}`,
      accountId: accountIdOf(cloud, 'rohit'),
      accountType: 'atlassian',
      displayName: 'Rohit Rao',
      emailAddress: 'rohit@example.com',
      active: true,
      timeZone: 'Asia/Kolkata',
      key: '',
      name: '',
      groups: { size: 0, items: [] },
      applicationRoles: { size: 0, items: [] },
    });
  });
});

describe('GET /rest/api/3/user', () => {
  const user = async (cloud: Cloud, query: string) =>
    cloud.send('GET', gateway(`/3/user${query}`), cloud.tokenFor());

  it('hides the e-mail address that a profile does not show', async () => {
    const cloud = await startCloud();
    const answer = await user(cloud, `?accountId=${accountIdOf(cloud, 'rohit')}`);
    expect(answer.json()).toMatchObject({ displayName: 'Rohit Rao' });
    expect(answer.json()).not.toHaveProperty('emailAddress');
  });

  it('shows a closed account as a former user, with 200', async () => {
    const cloud = await startCloud();
    const accountId = accountIdOf(cloud, 'gone');
    const answer = await user(cloud, `?accountId=${accountId}`);
    const avatar = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net/default-avatar.png';
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        self: `http://acme.atlassian.net/rest/api/3/user?accountId=${accountId}`,
        accountId,
        accountType: 'atlassian',
        avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
        displayName: 'Former user',
        active: false,
      },
    ]);
  });

  it('keeps the name of a deactivated account', async () => {
    const cloud = await startCloud();
    const rohit = findAccount(cloud.world, 'rohit');
    if (rohit) adopt(cloud.world, rohit).status = 'inactive';
    const answer = await user(cloud, `?accountId=${rohit?.accountId}`);
    expect(answer.json()).toMatchObject({ displayName: 'Rohit Rao', active: false });
  });

  it('answers 404 for an account that is unknown, or of no member of the site', async () => {
    const cloud = await startCloud();
    for (const accountId of ['nobody', accountIdOf(cloud, 'stranger')]) {
      const answer = await user(cloud, `?accountId=${accountId}`);
      expect([answer.statusCode, answer.json().errors]).toEqual([404, {}]);
    }
  });

  it('answers 404 without an account id', async () => {
    const cloud = await startCloud();
    for (const query of ['', '?accountId=', '?username=mia']) {
      expect((await user(cloud, query)).statusCode, query).toBe(404);
    }
  });

  it('answers 400 to more than one account id, and to one that is too long', async () => {
    const cloud = await startCloud();
    for (const query of [`?accountId=${mia}&accountId=${mia}`, `?accountId=${'x'.repeat(129)}`]) {
      expect((await user(cloud, query)).statusCode, query).toBe(400);
    }
    expect(cloud.bugs).toEqual([]);
  });
});

describe('GET /rest/api/3/user/bulk', () => {
  const bulk = async (cloud: Cloud, query: string) =>
    cloud.send('GET', gateway(`/3/user/bulk${query}`), cloud.tokenFor());

  it('pages through the members among the account ids', async () => {
    const cloud = await startCloud();
    const ids = [mia, accountIdOf(cloud, 'rohit'), 'nobody', mia].map((one) => `accountId=${one}`).join('&');
    expect((await bulk(cloud, `?${ids}`)).json()).toMatchObject({
      maxResults: 10,
      startAt: 0,
      total: 2,
      isLast: true,
    });
    const second = await bulk(cloud, `?${ids}&startAt=1&maxResults=1`);
    expect(second.json()).toMatchObject({
      startAt: 1,
      total: 2,
      isLast: true,
      values: [{ displayName: 'Rohit Rao' }],
    });
    for (const name of ['key', 'name', 'groups', 'applicationRoles']) {
      expect(second.json().values[0]).not.toHaveProperty(name);
    }
    const first = await bulk(cloud, `?${ids}&maxResults=1`);
    expect(first.json()).toMatchObject({ isLast: false, values: [{ accountId: mia }] });
  });

  it('gives ten when not asked for more, and a hundred at most', async () => {
    const people = Array.from({ length: 120 }, (_, index) => ({
      handle: `p${index}`,
      name: `P ${index}`,
      accountId: `p${index}`,
    }));
    const cloud = await startCloud({
      accounts: people,
      sites: [{ handle: 'acme', cloudId: '1324a887-45db-1bf4-1e99-ef0ff456d421' }],
      issues: [],
    });
    const ids = people.map(({ accountId }) => `accountId=${accountId}`).join('&');
    const accessToken = cloud.tokenFor({ account: 'p0' });
    const usual = await cloud.send('GET', gateway(`/3/user/bulk?${ids}`), accessToken);
    expect(usual.json().values).toHaveLength(10);
    const most = await cloud.send('GET', gateway(`/3/user/bulk?${ids}&maxResults=1000`), accessToken);
    expect(most.json()).toMatchObject({ maxResults: 100, total: 120, isLast: false });
  });

  it.each([
    '',
    '?accountId=',
    '?accountId=x&startAt=-1',
    '?accountId=x&maxResults=-1',
  ])('answers 400 to "%s"', async (query) => {
    const cloud = await startCloud();
    const answer = await bulk(cloud, query);
    expect([answer.statusCode, Object.keys(answer.json())]).toEqual([400, ['errorMessages', 'errors']]);
  });
});

describe('GET /rest/api/3/user/email', () => {
  it('is out of reach of every 3LO token', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', gateway(`/3/user/email?accountId=${mia}`), cloud.tokenFor());
    expect([answer.statusCode, answer.json().message]).toEqual([401, 'Unauthorized; scope does not match']);
  });
});

describe('GET /rest/api/3/serverInfo', () => {
  it('needs a token at the gateway, and no scope', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', gateway('/3/serverInfo'))).statusCode).toBe(401);
    const answer = await cloud.send('GET', gateway('/3/serverInfo'), cloud.tokenFor({ scopes: [] }));
    expect(answer.json()).toMatchObject({
      baseUrl: 'http://acme.atlassian.net',
      deploymentType: 'Cloud',
      serverTitle: 'Acme',
    });
  });
});

describe('GET /rest/api/3/search', () => {
  it('answers 410, since it was retired', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', gateway('/3/search?jql=x'), cloud.tokenFor())).statusCode).toBe(410);
  });
});
