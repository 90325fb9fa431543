import { describe, expect, it } from 'vitest';
import { findApp, oauthState } from '../../simulator/oauth/state.ts';
import { findSite } from '../../simulator/world/directory.ts';
import { cloudId, gateway, otherCloudId, startCloud } from './cloud.ts';

const myself = gateway('/3/myself');
const problemType = 'application/problem+json;charset=UTF-8';

describe('the gateway /ex/jira/{cloudId}', () => {
  it.each([
    ['of no site', '00000000-0000-0000-0000-000000000000'],
    ['that is no UUID', 'cloud-id'],
  ])('answers a cloud id %s with 404 before it looks for a token', async (_name, unknown) => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', `${gateway('/3/myself', unknown)}?expand=groups`);
    expect(answer.statusCode).toBe(404);
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching(/^application\/json/),
      'x-failure-category': 'FAILURE_CLIENT_TCS',
      'x-trace-id': expect.stringMatching(/^[0-9a-f]{32}$/),
      'x-frame-options': 'SameOrigin',
    });
    expect(answer.json()).toEqual({
      timestamp: expect.stringMatching(/^2026-01-05T09:00:00\.000\d{6}Z$/),
      status: 404,
      error: 'Not Found',
      message: 'No message available',
      path: `/ex/jira/${unknown}/rest/api/3/myself`,
    });
  });

  it('answers the cloud id of a site without Jira like one that it does not know', async () => {
    const cloud = await startCloud();
    const wiki = findSite(cloud.world, 'wiki')?.cloudId;
    const answer = await cloud.send('GET', gateway('/3/myself', wiki), cloud.tokenFor());
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['x-failure-category']).toBe('FAILURE_CLIENT_TCS');
  });

  it.each([
    ['no token', undefined],
    ['garbage', 'garbage'],
    ['a forged JWT', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('answers %s with 401 Unauthorized', async (_name, accessToken) => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself, accessToken);
    expect([answer.statusCode, answer.json()]).toEqual([401, { code: 401, message: 'Unauthorized' }]);
  });

  it('answers an expired token with 401 Unauthorized', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor();
    cloud.world.clock.advance(3_600_000);
    expect((await cloud.send('GET', myself, accessToken)).json()).toEqual({
      code: 401,
      message: 'Unauthorized',
    });
  });

  it('answers a site outside the grant with 403, before it looks at scopes', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor({ scopes: [] });
    const answer = await cloud.send('GET', gateway('/3/myself', otherCloudId), accessToken);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toEqual({ errorMessages: ['The app is not installed on this instance.'] });
  });

  it('answers a site where an admin uninstalled the app with 403', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor();
    oauthState(cloud.world).uninstalled.set(cloudId, [findApp(cloud.world, 'app')?.clientId ?? '']);
    expect((await cloud.send('GET', myself, accessToken)).statusCode).toBe(403);
  });

  it('answers a missing scope with a 401 that names none', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself, cloud.tokenFor({ scopes: ['read:jira-work'] }));
    expect([answer.statusCode, answer.json()]).toEqual([
      401,
      { code: 401, message: 'Unauthorized; scope does not match' },
    ]);
    expect(cloud.world.journal.entries()).toContainEqual(
      expect.objectContaining({
        clientId: findApp(cloud.world, 'app')?.clientId,
        refusal: expect.objectContaining({ condition: 'scopeMissing', received: 'read:jira-work' }),
      }),
    );
  });

  it('takes all granular scopes of an operation in place of the classic one, and not fewer', async () => {
    const cloud = await startCloud();
    const granular = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];
    expect((await cloud.send('GET', myself, cloud.tokenFor({ scopes: granular }))).statusCode).toBe(200);
    const fewer = cloud.tokenFor({ scopes: granular.slice(1) });
    expect((await cloud.send('GET', myself, fewer)).statusCode).toBe(401);
  });

  it('answers a person who may not use the site with 403, whatever the scopes', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself, cloud.tokenFor({ account: 'stranger' }));
    expect([answer.statusCode, Object.keys(answer.json())]).toEqual([403, ['errorMessages', 'errors']]);
  });

  it('looks at scopes before it looks at the query and the body', async () => {
    const cloud = await startCloud();
    const bare = cloud.tokenFor({ scopes: [] });
    expect((await cloud.send('GET', gateway('/3/user/bulk?startAt=x'), bare)).statusCode).toBe(401);
    expect((await cloud.send('POST', gateway('/3/issue'), bare, [])).statusCode).toBe(401);
  });

  it.each([
    ['GET', '/3/nothing', 404, 'Not Found'],
    ['PATCH', '/3/myself', 405, 'Method Not Allowed'],
    ['GET', '/3/user/bulk?startAt=x', 400, 'Bad Request'],
  ] as const)('answers %s %s with a problem document', async (method, path, status, title) => {
    const cloud = await startCloud();
    const answer = await cloud.send(method, gateway(path), cloud.tokenFor());
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe(problemType);
    expect(answer.json()).toEqual({
      type: 'about:blank',
      title,
      status,
      detail: expect.any(String),
      instance: `/rest/api${path.split('?')[0]}`,
    });
  });

  it('judges the bearer before an unknown path', async () => {
    const cloud = await startCloud();
    expect((await cloud.send('GET', gateway('/3/nothing'))).statusCode).toBe(401);
    expect((await cloud.send('GET', gateway('/3/nothing'), 'garbage')).statusCode).toBe(401);
    const elsewhere = cloud.tokenFor({ sites: ['globex'] });
    expect((await cloud.send('GET', gateway('/3/nothing'), elsewhere)).statusCode).toBe(403);
    expect((await cloud.send('GET', gateway('/3/nothing', 'cloud-id'))).statusCode).toBe(404);
    expect(cloud.bugs).toEqual([]);
  });

  it('fails the first call with a fresh token once, where the dial says so', async () => {
    const cloud = await startCloud({ dials: { 'oauth.freshTokenBlip': 'first-call' } });
    const accessToken = cloud.tokenFor();
    const statuses: number[] = [];
    for (let call = 0; call < 3; call++) {
      statuses.push((await cloud.send('GET', myself, accessToken)).statusCode);
    }
    expect(statuses).toEqual([401, 200, 200]);
    const older = cloud.tokenFor();
    cloud.world.clock.advance(1_000);
    expect((await cloud.send('GET', myself, older)).statusCode).toBe(200);
  });
});

describe('api.atlassian.com outside its APIs', () => {
  it('answers 404 without a failure category', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', 'https://api.atlassian.com/nothing-here');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['x-frame-options']).toBe('DENY');
    expect(answer.headers).not.toHaveProperty('x-failure-category');
    expect(answer.json()).toMatchObject({ message: 'No message available', path: '/nothing-here' });
  });
});
