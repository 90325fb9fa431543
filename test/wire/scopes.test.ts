import { describe, expect, it } from 'vitest';
import { SETUP } from './setup.ts';
import { listen } from './simulator.ts';
import type { TestWorld } from './test-world.ts';

const sim = listen();
const USER = 'read:application-role:jira read:group:jira read:user:jira read:avatar:jira';
const COMMENTS =
  'read:comment:jira read:comment.property:jira read:group:jira read:project:jira read:project-role:jira read:user:jira read:avatar:jira';
const adf = {
  body: {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi' }] }],
  },
};
const issue = { fields: { project: { key: 'ED' }, summary: 'Another', issuetype: { name: 'Task' } } };
const MIA = '112233aa-bb11-cc22-33dd-445566abcabc';

/** Operation, classic scope, granular scopes (all of them), and what a call that may is answered. */
interface Row {
  readonly method: string;
  readonly path: string;
  readonly classic: string;
  readonly granular: string;
  readonly status: number;
  readonly body?: object;
}

type Cells = readonly [string, string, string, string, number, object?];

const cells: readonly Cells[] = [
  ['GET', '/rest/api/3/myself', 'read:jira-user', USER, 200],
  ['GET', `/rest/api/3/user?accountId=${MIA}`, 'read:jira-user', USER, 200],
  ['GET', `/rest/api/3/user/bulk?accountId=${MIA}`, 'read:jira-user', USER, 200],
  [
    'GET',
    '/rest/api/3/issue/ED-1',
    'read:jira-work',
    'read:issue-meta:jira read:issue-security-level:jira read:issue.vote:jira read:issue.changelog:jira read:avatar:jira read:issue:jira read:status:jira read:user:jira read:field-configuration:jira',
    200,
  ],
  [
    'POST',
    '/rest/api/3/issue',
    'write:jira-work',
    'write:issue:jira write:comment:jira write:comment.property:jira write:attachment:jira read:issue:jira',
    201,
    issue,
  ],
  ['POST', '/rest/api/3/issue/ED-1/comment', 'write:jira-work', `${COMMENTS} write:comment:jira`, 201, adf],
  ['GET', '/rest/api/3/issue/ED-1/comment', 'read:jira-work', COMMENTS, 200],
];

const rows: Row[] = cells.map(([method, path, classic, granular, status, body]) => ({
  method,
  path,
  classic,
  granular,
  status,
  ...(body && { body }),
}));

const everyScope = [...new Set(rows.flatMap(({ classic, granular }) => [classic, ...granular.split(' ')]))];
const apps = (SETUP.apps ?? []).map((app) =>
  app.handle === 'commenter' ? { ...app, scopes: everyScope } : app,
);

/** What a token of these scopes is answered, and in which words if it is refused. */
async function call(world: TestWorld, scope: string, method: string, path: string, body?: object) {
  const { access_token } = await world.tokens({ scope });
  const answer = await fetch(world.gateway(path), {
    method,
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return answer.status < 400 ? answer.status : [answer.status, JSON.parse(text)];
}

const refused = [401, { code: 401, message: 'Unauthorized; scope does not match' }];

describe.each(rows)('$method $path', ({ method, path, classic, granular, status, body }) => {
  it('is open to the classic scope', async () => {
    expect(await call(sim.world({ apps }), classic, method, path, body)).toBe(status);
  });

  it('is open to all of the granular scopes together', async () => {
    expect(await call(sim.world({ apps }), granular, method, path, body)).toBe(status);
  });

  it('is closed where one of the granular scopes is missing, whichever it is', async () => {
    const world = sim.world({ apps });
    const all = granular.split(' ');
    for (const left of all) {
      const rest = all.filter((scope) => scope !== left).join(' ');
      expect([left, await call(world, rest, method, path, body)]).toEqual([left, refused]);
    }
  });

  it('is closed to every other classic scope', async () => {
    const others = ['read:jira-user', 'read:jira-work', 'write:jira-work'].filter(
      (scope) => scope !== classic,
    );
    expect(await call(sim.world({ apps }), others.join(' '), method, path, body)).toEqual(refused);
  });
});
