import { describe, expect, it } from 'vitest';
import { gateway, startCloud } from './cloud.ts';

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
});
