import { describe, expect, it } from 'vitest';
import { startCloud } from './cloud.ts';

const myself = 'https://acme.atlassian.net/rest/api/3/myself';
const authenticate = {
  message: 'Client must be authenticated to access this resource.',
  'status-code': 401,
};

describe('https://{site}.atlassian.net', () => {
  it('refuses a 3LO token, which is a JWT, with 401', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself, cloud.tokenFor());
    expect([answer.statusCode, answer.json()]).toEqual([401, authenticate]);
  });

  it('refuses a bearer that is no JWT with 403', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself, 'opaque');
    expect([answer.statusCode, answer.json()]).toEqual([
      403,
      { error: 'Failed to parse Connect Session Auth Token' },
    ]);
  });

  it('refuses a request without a bearer with 401', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', myself);
    expect([answer.statusCode, answer.json()]).toEqual([401, authenticate]);
  });

  it('does not let a comment through', async () => {
    const cloud = await startCloud();
    const url = 'https://acme.atlassian.net/rest/api/2/issue/ED-1/comment';
    expect((await cloud.send('POST', url, cloud.tokenFor(), { body: 'hi' })).statusCode).toBe(401);
    expect(cloud.world.journal.entries().filter(({ kind }) => kind === 'event')).toEqual([]);
  });

  it('tells anybody what serverInfo says, unless they bring a 3LO token', async () => {
    const cloud = await startCloud();
    const url = 'https://acme.atlassian.net/rest/api/3/serverInfo';
    expect((await cloud.send('GET', url)).json()).toMatchObject({
      baseUrl: 'http://acme.atlassian.net',
      serverTime: '2026-01-05T09:00:00.000+0000',
    });
    expect((await cloud.send('GET', url, cloud.tokenFor())).statusCode).toBe(401);
  });

  it('answers 404 for a site that does not exist', async () => {
    const cloud = await startCloud();
    for (const path of ['/rest/api/3/myself', '/rest/api/3/issue/ED-1', '/nothing']) {
      const answer = await cloud.send('GET', `https://nobody.atlassian.net${path}`, cloud.tokenFor());
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([404, 'text/html;charset=UTF-8']);
    }
    expect(cloud.bugs).toEqual([]);
  });

  it('answers an unknown path with a problem document, and a bearer with the trap', async () => {
    const cloud = await startCloud();
    const url = 'https://acme.atlassian.net/rest/api/3/nothing';
    expect((await cloud.send('GET', url)).json()).toMatchObject({
      status: 404,
      instance: '/rest/api/3/nothing',
    });
    expect((await cloud.send('GET', url, cloud.tokenFor())).statusCode).toBe(401);
  });
});
