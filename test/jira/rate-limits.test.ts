import { describe, expect, it } from 'vitest';
import { spend } from '../../simulator/jira/limits/windows.ts';
import { findApp } from '../../simulator/oauth/state.ts';
import { cloudId, gateway, otherCloudId, startCloud } from './cloud.ts';

const enforced = { dials: { 'jira.rateLimits': 'enforced' } };
const said = { body: 'hi' };

type Cloud = Awaited<ReturnType<typeof startCloud>>;

/** Sends the same request so many times. @returns how many got each status, and the last answer */
async function repeat(cloud: Cloud, times: number, send: () => ReturnType<Cloud['send']>) {
  const statuses: Record<number, number> = {};
  let last = await send();
  for (let sent = 1; sent <= times; sent++) {
    statuses[last.statusCode] = (statuses[last.statusCode] ?? 0) + 1;
    if (sent < times) last = await send();
  }
  expect(cloud.bugs).toEqual([]);
  return { statuses, last };
}

describe('rate limits', () => {
  it('are off by default, and leave no headers', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor();
    const { statuses, last } = await repeat(cloud, 120, () =>
      cloud.send('GET', gateway('/3/myself'), accessToken),
    );
    expect(statuses).toEqual({ 200: 120 });
    expect(last.headers).not.toHaveProperty('x-ratelimit-limit');
  });

  it('let 100 GET a second through at an endpoint, for all people together', async () => {
    const cloud = await startCloud(enforced);
    const tokens = [cloud.tokenFor(), cloud.tokenFor({ account: 'rohit' })];
    let turn = 0;
    const send = () => cloud.send('GET', gateway('/3/myself'), tokens[turn++ % 2]);
    const { statuses, last } = await repeat(cloud, 101, send);
    expect(statuses).toEqual({ 200: 100, 429: 1 });
    expect(last.headers).toMatchObject({
      'retry-after': '1',
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-01-05T09:00:01Z',
      'ratelimit-reason': 'jira-burst-based',
    });
    cloud.world.clock.advance(1_000);
    expect((await send()).statusCode).toBe(200);
  });

  it('let 150 GET issue a second through', async () => {
    const cloud = await startCloud(enforced);
    const accessToken = cloud.tokenFor();
    const { statuses } = await repeat(cloud, 151, () =>
      cloud.send('GET', gateway('/3/issue/ED-1'), accessToken),
    );
    expect(statuses).toEqual({ 200: 150, 429: 1 });
  });

  it('let 20 writes to one issue through in two seconds, and 100 in thirty', async () => {
    const cloud = await startCloud(enforced);
    const accessToken = cloud.tokenFor();
    const send = () => cloud.send('POST', gateway('/2/issue/ED-1/comment'), accessToken, said);
    const first = await repeat(cloud, 21, send);
    expect(first.statuses).toEqual({ 201: 20, 429: 1 });
    expect(first.last.headers).toMatchObject({
      'retry-after': '2',
      'x-ratelimit-limit': '20',
      'ratelimit-reason': 'jira-per-issue-on-write',
    });
    for (let round = 1; round < 5; round++) {
      cloud.world.clock.advance(2_000);
      expect((await repeat(cloud, 20, send)).statuses).toEqual({ 201: 20 });
    }
    cloud.world.clock.advance(2_000);
    const { last } = await repeat(cloud, 1, send);
    expect([last.statusCode, last.headers['retry-after'], last.headers['x-ratelimit-limit']]).toEqual([
      429,
      '20',
      '100',
    ]);
  });

  it('count the points of an app until the next full hour', async () => {
    const cloud = await startCloud(enforced);
    const accessToken = cloud.tokenFor();
    cloud.world.clock.advance(29 * 60_000);
    const { last } = await repeat(cloud, 1, () => cloud.send('GET', gateway('/3/myself'), accessToken));
    expect(last.headers).toMatchObject({
      'x-ratelimit-limit': '65000',
      'x-ratelimit-remaining': '64997',
      'x-ratelimit-reset': '2026-01-05T10:00:00Z',
    });
    expect(last.headers).not.toHaveProperty('x-ratelimit-nearlimit');
  });

  it('warn when a fifth is left, and refuse when nothing is', async () => {
    const cloud = await startCloud(enforced);
    const accessToken = cloud.tokenFor();
    const people = Array.from({ length: 500 }, (_, index) => `accountId=a${index}`).join('&');
    const send = () => {
      cloud.world.clock.advance(1_000);
      return cloud.send('GET', gateway(`/3/user/bulk?${people}`), accessToken);
    };
    const near = await repeat(cloud, 52, send);
    expect(near.last.headers['x-ratelimit-nearlimit']).toBe('true');
    const { statuses, last } = await repeat(cloud, 13, send);
    expect(statuses).toEqual({ 200: 12, 429: 1 });
    expect(last.headers).toMatchObject({
      'retry-after': String(3_600 - 65),
      'x-ratelimit-remaining': '0',
      'ratelimit-reason': 'jira-quota-global-based',
    });
  });

  it('count the points for each tenant, where the dial says so', async () => {
    const cloud = await startCloud({ dials: { ...enforced.dials, 'jira.quotaTier': 'tenant' } });
    const accessToken = cloud.tokenFor({ sites: ['acme', 'globex'] });
    const here = await cloud.send('GET', gateway('/3/myself'), accessToken);
    const limit = 100_000 + 10 * 3;
    expect(here.headers).toMatchObject({
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - 3),
    });
    const app = findApp(cloud.world, 'app')?.clientId;
    spend(cloud.world, `points ${app} ${cloudId}`, { most: limit, window: 3_600_000 }, limit);
    const spent = await cloud.send('GET', gateway('/3/myself'), accessToken);
    expect([spent.statusCode, spent.headers['ratelimit-reason']]).toEqual([429, 'jira-quota-tenant-based']);
    expect((await cloud.send('GET', gateway('/3/myself', otherCloudId), accessToken)).statusCode).toBe(200);
    expect(cloud.bugs).toEqual([]);
  });

  it('tell of the quota in the structured headers too, and of what is left when it is little', async () => {
    const dials = { ...enforced.dials, 'jira.rateLimitHeaders': 'structured' };
    const cloud = await startCloud({ dials });
    const accessToken = cloud.tokenFor();
    const much = await cloud.send('GET', gateway('/3/myself'), accessToken);
    expect(much.headers).toMatchObject({
      'x-ratelimit-limit': '65000',
      'ratelimit-policy': '"global-app-quota";q=65000;w=3600',
      ratelimit: '"global-app-quota";t=3600',
    });
    spendPoints(cloud, 60_000);
    const little = await cloud.send('GET', gateway('/3/myself'), accessToken);
    expect(little.headers.ratelimit).toBe('"global-app-quota";r=4994;t=3600');
  });

  it('advise and do not refuse, while their headers are Beta', async () => {
    const cloud = await startCloud({ dials: { ...enforced.dials, 'jira.rateLimitHeaders': 'beta' } });
    const accessToken = cloud.tokenFor();
    spendPoints(cloud, 65_000);
    const { statusCode, headers } = await cloud.send('GET', gateway('/3/myself'), accessToken);
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'x-beta-ratelimit-limit': '65000',
      'x-beta-ratelimit-remaining': '0',
      'x-beta-ratelimit-reset': '2026-01-05T10:00Z',
      'beta-ratelimit-policy': '"global-app-quota";q=65000;w=3600',
      'beta-ratelimit': '"global-app-quota";r=0;t=3600',
      'beta-retry-after': '3600',
    });
    for (const name of ['x-ratelimit-limit', 'ratelimit', 'retry-after'])
      expect(headers).not.toHaveProperty(name);
  });
});

/** As if the app had spent so many points in this hour. */
function spendPoints({ world }: Cloud, points: number): void {
  spend(world, `points ${findApp(world, 'app')?.clientId}`, { most: 65_000, window: 3_600_000 }, points);
}
