import { describe, expect, it } from 'vitest';
import { addIssue, issues } from '../../simulator/jira/state.ts';
import { gateway, startCloud } from './cloud.ts';

const noIssue = {
  errorMessages: ['Issue does not exist or you do not have permission to see it.'],
  errors: {},
};

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe('GET /rest/api/{2,3}/issue/{issueIdOrKey}', () => {
  it('shows an issue by key, by key in lower case and by issue id', async () => {
    const cloud = await startCloud();
    for (const name of ['ED-1', 'ed-1', '10000']) {
      const answer = await cloud.send('GET', gateway(`/3/issue/${name}`), cloud.tokenFor());
      expect(answer.json()).toMatchObject({
        id: '10000',
        key: 'ED-1',
        self: 'http://acme.atlassian.net/rest/api/3/issue/10000',
        fields: {
          summary: 'Misspelt headline',
          description: { type: 'doc', version: 1, content: [paragraph('One.'), paragraph('Two.')] },
          project: { key: 'ED', name: 'Editors' },
          reporter: { displayName: 'Mia Krystof' },
          created: '2026-01-05T09:00:00.000+0000',
          comment: { total: 0 },
        },
      });
    }
  });

  it('shows the description as text in version 2', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', gateway('/2/issue/ED-1'), cloud.tokenFor());
    expect(answer.json().fields.description).toBe('One.\n\nTwo.');
    expect(answer.json().self).toBe('http://acme.atlassian.net/rest/api/2/issue/10000');
  });

  it('answers a missing, a hidden and another site’s issue with the same 404', async () => {
    const cloud = await startCloud();
    addIssue(cloud.world, { key: 'GL-1', site: 'globex', summary: 'Elsewhere' });
    for (const name of ['ED-99', 'ED-7', '10001', 'GL-1', '10002', '__proto__']) {
      const answer = await cloud.send('GET', gateway(`/3/issue/${name}`), cloud.tokenFor());
      expect([answer.statusCode, answer.json()], name).toEqual([404, noIssue]);
    }
    const seen = await cloud.send('GET', gateway('/3/issue/ED-7'), cloud.tokenFor({ account: 'rohit' }));
    expect(seen.statusCode).toBe(200);
  });

  it.each([
    ['?fields=summary,created', ['created', 'summary']],
    ['?fields=summary&fields=project', ['project', 'summary']],
    [
      '?fields=*all,-comment,-description',
      ['created', 'creator', 'issuetype', 'project', 'reporter', 'summary', 'updated'],
    ],
  ])('gives the fields of "%s"', async (query, names) => {
    const cloud = await startCloud();
    const answer = await cloud.send('GET', gateway(`/3/issue/ED-1${query}`), cloud.tokenFor());
    expect(Object.keys(answer.json().fields).sort()).toEqual(names);
  });

  it('leads self links to the gateway, where the dial says so', async () => {
    const cloud = await startCloud({ dials: { 'jira.selfLinks': 'gateway' } });
    const answer = await cloud.send('GET', gateway('/3/issue/ED-1'), cloud.tokenFor());
    expect(answer.json().self).toBe(gateway('/3/issue/10000').replace('https:', 'http:'));
  });
});

describe('POST /rest/api/{2,3}/issue', () => {
  const fields = { project: { key: 'ED' }, issuetype: { name: 'Task' }, summary: 'New' };

  it('creates the next issue of the project, reported by the person', async () => {
    const cloud = await startCloud();
    const accessToken = cloud.tokenFor();
    const description = { type: 'doc', version: 1, content: [paragraph('Text')] };
    const answer = await cloud.send('POST', gateway('/3/issue'), accessToken, {
      fields: { ...fields, description },
    });
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { id: '10002', key: 'ED-8', self: 'http://acme.atlassian.net/rest/api/3/issue/10002' },
    ]);
    const read = await cloud.send('GET', gateway('/2/issue/ED-8'), accessToken);
    expect(read.json().fields).toMatchObject({
      reporter: { displayName: 'Mia Krystof' },
      description: 'Text',
    });
    expect(cloud.world.journal.entries()).toContainEqual(expect.objectContaining({ type: 'issue.created' }));
  });

  it('takes text as description in version 2', async () => {
    const cloud = await startCloud();
    const sent = { fields: { ...fields, project: { id: '10000' }, description: 'Text' } };
    const answer = await cloud.send('POST', gateway('/2/issue'), cloud.tokenFor(), sent);
    expect(answer.statusCode).toBe(201);
  });

  it.each([
    [{}, ['project', 'issuetype', 'summary']],
    [{ ...fields, project: null }, ['project']],
    [{ summary: ' ' }, ['project', 'issuetype']],
  ])('names every field that is missing, before it looks at values: %j', async (sent, missing) => {
    const cloud = await startCloud();
    const answer = await cloud.send('POST', gateway('/3/issue'), cloud.tokenFor(), { fields: sent });
    const errorMessages = missing.map((name) => `Field '${name}' is required`);
    expect([answer.statusCode, answer.json()]).toEqual([400, { errorMessages, errors: {} }]);
  });

  it.each([
    ['project', { key: 'NO' }],
    ['project', { key: { toString: 1 } }],
    ['project', 'ED'],
    ['issuetype', { name: 'Nothing' }],
    ['issuetype', { name: { toString: 1, valueOf: 1 } }],
    ['issuetype', { id: '1' }],
    ['summary', 'two\nlines'],
    ['summary', ' '],
    ['summary', 'x'.repeat(256)],
    ['description', 'text'],
    ['description', { type: 'doc', version: 1, content: [paragraph('x'.repeat(32_768))] }],
  ])('refuses a wrong %s: %j', async (name, value) => {
    const cloud = await startCloud();
    const sent = { fields: { ...fields, [name]: value } };
    const answer = await cloud.send('POST', gateway('/3/issue'), cloud.tokenFor(), sent);
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([400, [name]]);
    expect(issues(cloud.world).size).toBe(2);
  });

  it.each([[[]], [{}], [{ fields: 'x' }], ['{']])('refuses a body that is no issue: %j', async (sent) => {
    const cloud = await startCloud();
    const { app } = cloud.simulator;
    const answer = await app.inject({
      method: 'POST',
      url: new URL(gateway('/3/issue')).pathname,
      headers: {
        host: 'api.atlassian.com',
        authorization: `Bearer ${cloud.tokenFor()}`,
        'content-type': 'application/json',
      },
      payload: typeof sent === 'string' ? sent : JSON.stringify(sent),
    });
    expect([answer.statusCode, answer.json().errorMessages.length]).toEqual([400, 1]);
    expect(cloud.bugs).toEqual([]);
  });

  it('refuses another media type with a problem document', async () => {
    const cloud = await startCloud();
    const answer = await cloud.simulator.app.inject({
      method: 'POST',
      url: new URL(gateway('/3/issue')).pathname,
      headers: {
        host: 'api.atlassian.com',
        authorization: `Bearer ${cloud.tokenFor()}`,
        'content-type': 'text/plain',
      },
      payload: 'x',
    });
    expect([answer.statusCode, answer.json().title]).toEqual([415, 'Unsupported Media Type']);
  });

  it('refuses a body that is too large in its own envelope', async () => {
    const cloud = await startCloud();
    const sent = { fields: { ...fields, description: 'x'.repeat(1_100_000) } };
    const answer = await cloud.send('POST', gateway('/2/issue'), cloud.tokenFor(), sent);
    expect([answer.statusCode, Object.keys(answer.json())]).toEqual([413, ['errorMessages', 'errors']]);
    expect(cloud.bugs).toEqual([]);
  });

  it('needs the scope to write', async () => {
    const cloud = await startCloud();
    const reader = cloud.tokenFor({ scopes: ['read:jira-work'] });
    expect((await cloud.send('POST', gateway('/3/issue'), reader, { fields })).statusCode).toBe(401);
  });
});
