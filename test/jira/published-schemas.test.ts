import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { findAccount } from '../../simulator/world/directory.ts';
import { gateway, startCloud } from './cloud.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../vectors/atlassian/jira-cloud-v3.schemas.json', import.meta.url), 'utf8'),
) as { responses: Record<string, Record<string, object>> };

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addFormat('int32', { type: 'number', validate: Number.isInteger });
ajv.addFormat('int64', { type: 'number', validate: Number.isInteger });
ajv.addSchema({ ...vectors, $id: 'https://example.com/jira' });

const mia = '5b10a2844c20165700ede21g';
const document = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi' }] }],
};
const fields = {
  project: { key: 'ED' },
  issuetype: { name: 'Bug' },
  summary: 'New',
  description: document,
};

const calls: [operationId: string, method: 'GET' | 'POST', path: string, status: number, body?: object][] = [
  ['getCurrentUser', 'GET', '/3/myself', 200],
  ['getUser', 'GET', `/3/user?accountId=${mia}`, 200],
  ['bulkGetUsers', 'GET', `/3/user/bulk?accountId=${mia}`, 200],
  ['getServerInfo', 'GET', '/3/serverInfo', 200],
  ['createIssue', 'POST', '/3/issue', 201, { fields }],
  ['createIssue', 'POST', '/3/issue', 400, { fields: {} }],
  ['getIssue', 'GET', '/3/issue/ED-1', 200],
  [
    'addComment',
    'POST',
    '/3/issue/ED-1/comment',
    201,
    { body: document, visibility: { type: 'role', value: 'x' } },
  ],
  ['getComments', 'GET', '/3/issue/ED-1/comment', 200],
  ['getComment', 'GET', '/3/issue/ED-1/comment/10000', 200],
];

/** What an answer breaks of the schema that Atlassian publishes for it. */
function breachesOf(operationId: string, status: number, value: unknown): string {
  const reference = vectors.responses[operationId]?.[status];
  expect(reference, `${operationId} ${status}`).toBeDefined();
  const pointer = `https://example.com/jira#/responses/${operationId}/${status}`;
  return ajv.validate({ $ref: pointer }, value) ? '' : ajv.errorsText();
}

describe('the answers of Jira', () => {
  it('cover every operation of the published schemas', () => {
    expect(new Set(calls.map(([operationId]) => operationId))).toEqual(
      new Set(Object.keys(vectors.responses)),
    );
  });

  it.each(
    calls,
  )('%s: %s %s answers %i as Atlassian publishes it', async (operationId, method, path, status, body) => {
    const cloud = await startCloud();
    await cloud.send('POST', gateway('/3/issue/ED-1/comment'), cloud.tokenFor(), { body: document });
    const answer = await cloud.send(method, gateway(path), cloud.tokenFor(), body);
    expect([answer.statusCode, breachesOf(operationId, status, answer.json())]).toEqual([status, '']);
    expect(cloud.bugs).toEqual([]);
  });

  it('shows a former user as Atlassian publishes users', async () => {
    const cloud = await startCloud();
    const accountId = findAccount(cloud.world, 'gone')?.accountId;
    const answer = await cloud.send('GET', gateway(`/3/user?accountId=${accountId}`), cloud.tokenFor());
    expect(breachesOf('getUser', 200, answer.json())).toBe('');
  });
});
