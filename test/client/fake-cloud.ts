import { type ClientEnvironment, cloudAddresses, type OAuthConfiguration } from '../../client/index.ts';

/** One request as the fake cloud saw it. */
export interface SeenRequest {
  method: string;
  url: string;
  authorization: string | null;
  json: Record<string, unknown>;
}

/** An answer of the table, or no answer at all. */
export type FakeAnswer = { status: number; body?: unknown; headers?: Record<string, string> } | 'no-answer';

type Row = (request: SeenRequest) => FakeAnswer | Promise<FakeAnswer>;

export const cloudId = '1324a887-45db-1bf4-1e99-ef0ff456d421';
export const gateway = `https://api.atlassian.com/ex/jira/${cloudId}`;
export const mia = '112233aa-bb11-cc22-33dd-445566abcabc';
export const tokenAddress = 'POST https://auth.atlassian.com/oauth/token';

export const configuration: OAuthConfiguration = {
  clientId: 'bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2',
  clientSecret: 'a secret of the tests',
  redirectUri: 'http://localhost:3000/callback',
  scopes: ['read:me', 'read:jira-user', 'read:jira-work', 'write:jira-work', 'offline_access'],
  addresses: cloudAddresses(),
};

/** A table of answers with a clock that moves only by sleeping and by hand. */
export function createFakeCloud(rows: Record<string, Row | FakeAnswer[]> = {}) {
  const seen: SeenRequest[] = [];
  const slept: number[] = [];
  const cloud = {
    rows: { ...standardRows(), ...rows } as Record<string, Row | FakeAnswer[]>,
    seen,
    slept,
    time: Date.parse('2026-11-01T00:00:00Z'),
    /** The requests of one row. */
    of: (key: string) => seen.filter(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}` === key),
    environment: {} as ClientEnvironment,
  };
  let dice = 0;
  cloud.environment = {
    now: () => cloud.time,
    randomBytes: (count) => {
      dice += count;
      return Uint8Array.from({ length: count }, (_, index) => ((dice + index) * 89) % 251);
    },
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      cloud.time += milliseconds;
      // Whatever else is under way gets its turn, as it would while real time passes.
      await new Promise((resolve) => setImmediate(resolve));
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const text = await request.text();
      const { authorization } = Object.fromEntries(request.headers);
      const entry = { method: request.method, url: request.url, authorization: authorization ?? null };
      seen.push({ ...entry, json: contentOf(text) });
      return answerWith(cloud.rows, seen[seen.length - 1] as SeenRequest);
    },
  };
  return cloud;
}

/** JSON, or the fields of a form. */
const contentOf = (text: string): Record<string, unknown> =>
  text.startsWith('{') ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));

export type FakeCloud = ReturnType<typeof createFakeCloud>;

async function answerWith(rows: Record<string, Row | FakeAnswer[]>, request: SeenRequest): Promise<Response> {
  const key = `${request.method} ${request.url.replace(/\?.*/, '')}`;
  const row = rows[key];
  if (row === undefined) throw new Error(`the fake cloud has no row for ${key}`);
  const answer = typeof row === 'function' ? await row(request) : row.length > 1 ? row.shift() : row[0];
  if (answer === undefined || answer === 'no-answer') throw new TypeError('fetch failed');
  const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/** A token endpoint that rotates: access-1 and refresh-1, then access-2 ... */
export function rotatingTokens(scope = configuration.scopes.join(' ')): () => FakeAnswer {
  let count = 0;
  return () => {
    count += 1;
    const body = { access_token: `access-${count}`, refresh_token: `refresh-${count}`, token_type: 'Bearer' };
    return { status: 200, body: { ...body, expires_in: 3600, scope } };
  };
}

export const comment = {
  self: `${gateway}/rest/api/3/issue/10010/comment/10000`,
  id: '10000',
  author: { accountId: mia, displayName: 'Mia Krystof', active: true },
  body: {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi' }] }],
  },
  created: '2026-11-01T00:00:00.000+0000',
  updated: '2026-11-01T00:00:00.000+0000',
};

function standardRows(): Record<string, Row | FakeAnswer[]> {
  const site = { id: cloudId, name: 'Acme', url: 'https://acme.atlassian.net', avatarUrl: '' };
  return {
    [tokenAddress]: rotatingTokens(),
    'GET https://api.atlassian.com/me': [{ status: 200, body: { account_id: mia, name: 'Mia Krystof' } }],
    'GET https://api.atlassian.com/oauth/token/accessible-resources': [
      {
        status: 200,
        body: [
          { ...site, scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user'] },
          { ...site, scopes: ['read:confluence-content.all'] },
        ],
      },
    ],
    [`GET ${gateway}/rest/api/3/myself`]: [
      { status: 200, body: { accountId: mia, displayName: 'Mia Krystof', active: true } },
    ],
    [`GET ${gateway}/rest/api/3/issue/ED-1`]: [
      { status: 200, body: { id: '10010', key: 'ED-1', fields: { summary: 'A <b>bold</b> issue' } } },
    ],
    [`GET ${gateway}/rest/api/3/issue/ED-1/comment`]: [
      { status: 200, body: { startAt: 0, maxResults: 100, total: 1, comments: [comment] } },
    ],
    [`POST ${gateway}/rest/api/3/issue/ED-1/comment`]: [{ status: 201, body: comment }],
  };
}
