import { describe, expect, test } from 'vitest';
import { connectedClient, storedGrant } from './connect.ts';
import { createFakeCloud, type FakeAnswer, type FakeCloud, gateway, tokenAddress } from './fake-cloud.ts';

const readIssue = `GET ${gateway}/rest/api/3/issue/ED-1`;
const postComment = `POST ${gateway}/rest/api/3/issue/ED-1/comment`;
const scope401: FakeAnswer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};
const plain401: FakeAnswer = { status: 401, body: { code: 401, message: 'Unauthorized' } };
const issue: FakeAnswer = { status: 200, body: { key: 'ED-1', fields: { summary: 'x' } } };
const limited = (headers: Record<string, string> = {}): FakeAnswer => ({ status: 429, headers });

/** A client whose token is old enough for everything, and the answers of one row. */
async function callingClient(row: string, answers: FakeAnswer[]) {
  const cloud = createFakeCloud();
  const connected = await connectedClient(cloud);
  cloud.time += 60_000;
  cloud.rows[row] = answers;
  return { cloud, ...connected };
}

const refreshes = (cloud: FakeCloud) => cloud.of(tokenAddress).length - 1;

describe('401 about the scope', () => {
  test('it is a missing scope, without refresh and without a second try', async () => {
    const { cloud, jira } = await callingClient(readIssue, [scope401]);
    const problem = {
      kind: 'missing-scope',
      status: 401,
      message: expect.stringContaining('read:jira-work'),
    };
    await expect(jira.issue('ED-1')).rejects.toMatchObject(problem);
    expect(cloud.of(readIssue)).toHaveLength(1);
    expect(refreshes(cloud)).toBe(0);
  });

  test('a token younger than 2 seconds gets one more try after 750 ms', async () => {
    const { cloud, jira } = await callingClient(readIssue, [scope401, issue]);
    cloud.time -= 60_000 - 1_999;
    expect(await jira.issue('ED-1')).toMatchObject({ key: 'ED-1' });
    expect(cloud.slept).toEqual([750]);
    expect(refreshes(cloud)).toBe(0);
  });

  test('the second such answer to a young token is believed, and at 2 seconds the first', async () => {
    const young = await callingClient(readIssue, [scope401]);
    young.cloud.time -= 60_000;
    await expect(young.jira.issue('ED-1')).rejects.toMatchObject({ kind: 'missing-scope' });
    expect(young.cloud.of(readIssue)).toHaveLength(2);
    const old = await callingClient(readIssue, [scope401]);
    old.cloud.time -= 60_000 - 2_000;
    await expect(old.jira.issue('ED-1')).rejects.toMatchObject({ kind: 'missing-scope' });
    expect(old.cloud.of(readIssue)).toHaveLength(1);
  });
});

describe('plain 401', () => {
  test('it forces one refresh and one more try', async () => {
    const { cloud, jira } = await callingClient(readIssue, [plain401, issue]);
    expect(await jira.issue('ED-1')).toMatchObject({ key: 'ED-1' });
    expect(cloud.of(readIssue).map(({ authorization }) => authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ]);
    expect(refreshes(cloud)).toBe(1);
  });

  test('the second in a row asks for consent and is remembered', async () => {
    const { cloud, jira, store } = await callingClient(readIssue, [plain401]);
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'ask-consent' });
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'ask-consent' });
    expect(cloud.of(readIssue)).toHaveLength(2);
    expect(refreshes(cloud)).toBe(1);
    expect(await storedGrant(store)).toMatchObject({ ended: { condition: 'access-token-refused' } });
  });

  test('a comment is repeated after it, for nothing was written', async () => {
    const { cloud, jira } = await callingClient(postComment, [plain401]);
    await expect(jira.addComment('ED-1', 'hi')).rejects.toMatchObject({ kind: 'ask-consent' });
    expect(cloud.of(postComment).map(({ json }) => json)).toEqual([
      expect.anything(),
      cloud.of(postComment)[0]?.json,
    ]);
  });
});

describe('429', () => {
  test.each([
    ['seconds', '3', 3_000],
    ['a date', 'Sun, 01 Nov 2026 00:01:03 GMT', 3_000],
    ['nothing readable', 'soon', 1_000],
  ])('Retry-After as %s is waited for, and even a comment is repeated', async (_, value, wait) => {
    const { cloud, jira } = await callingClient(postComment, [
      limited({ 'retry-after': value }),
      { status: 201, body: { id: '1', body: {}, created: '' } },
    ]);
    expect(await jira.addComment('ED-1', 'hi')).toMatchObject({ commentId: '1' });
    expect(cloud.slept).toEqual([wait]);
  });

  test('a wait of more than ten seconds in all becomes retry-later with the moment, kept by the whole site', async () => {
    const headers = { 'retry-after': '1847', 'ratelimit-reason': 'jira-quota-tenant-based' };
    const { cloud, jira } = await callingClient(readIssue, [limited(headers), issue]);
    const problem = { kind: 'retry-later', condition: 'rate-limited', retryAt: cloud.time + 1_847_000 };
    await expect(jira.issue('ED-1')).rejects.toMatchObject(problem);
    const sent = cloud.seen.length;
    await expect(jira.issue('ED-1')).rejects.toMatchObject(problem);
    await expect(jira.addComment('ED-1', 'hi')).rejects.toMatchObject(problem);
    expect(cloud.seen).toHaveLength(sent);
    cloud.time += 1_847_000;
    expect(await jira.issue('ED-1')).toMatchObject({ key: 'ED-1' });
  });

  test('a limit of one endpoint leaves the others alone', async () => {
    const headers = { 'retry-after': '30', 'ratelimit-reason': 'jira-per-issue-on-write' };
    const { cloud, jira } = await callingClient(postComment, [limited(headers)]);
    await expect(jira.addComment('ED-1', 'hi')).rejects.toMatchObject({ kind: 'retry-later' });
    expect(await jira.issue('ED-1')).toMatchObject({ key: 'ED-1' });
    await expect(jira.addComment('ED-1', 'hi')).rejects.toMatchObject({ kind: 'retry-later' });
    expect(cloud.of(postComment)).toHaveLength(1);
  });

  test('without a hint it waits longer each time, three times, and then names a moment of its own', async () => {
    const { cloud, jira } = await callingClient(readIssue, [limited()]);
    const problem = jira.issue('ED-1').catch((thrown: unknown) => thrown);
    expect(await problem).toMatchObject({ kind: 'retry-later', retryAt: cloud.time + 60_000 });
    expect(cloud.slept).toEqual([1_000, 2_000, 4_000]);
  });
});

describe('no proper answer', () => {
  test.each([
    ['500', { status: 500, body: 'oops' }],
    ['a page with status 502', { status: 502, body: '<html>' }],
    ['no answer', 'no-answer' as const],
    ['a cut body', { status: 200, body: '{"key":"ED-' }],
  ])('%s to a read is followed by another read', async (_, failure) => {
    const { cloud, jira } = await callingClient(readIssue, [failure, issue]);
    expect(await jira.issue('ED-1')).toMatchObject({ key: 'ED-1' });
    expect(cloud.of(readIssue)).toHaveLength(2);
  });

  test.each([
    ['503', { status: 503, headers: { 'retry-after': '1' } }],
    ['no answer', 'no-answer' as const],
    ['a cut body', { status: 201, body: '{"id":"1' }],
  ])('%s to a comment is never followed by a second comment', async (_, failure) => {
    const { cloud, jira } = await callingClient(postComment, [failure]);
    const problem = { kind: 'retry-later', mayHaveTakenEffect: true };
    await expect(jira.addComment('ED-1', 'hi')).rejects.toMatchObject(problem);
    expect(cloud.of(postComment)).toHaveLength(1);
  });

  test('a site that stays silent ends in retry-later after a bounded number of reads', async () => {
    const { cloud, jira } = await callingClient(readIssue, ['no-answer']);
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'retry-later', condition: 'no-answer' });
    expect(cloud.of(readIssue)).toHaveLength(4);
  });

  test('JSON of a foreign shape is named as such', async () => {
    const { jira } = await callingClient(readIssue, [{ status: 200, body: [1, 2] }]);
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'retry-later', condition: 'unreadable' });
  });
});

describe('refusals', () => {
  test.each([
    [
      404,
      { errorMessages: ['Issue does not exist or you do not have permission to see it.'], errors: {} },
      'product-refusal',
    ],
    [403, { errorMessages: ['No.'], errors: {} }, 'product-refusal'],
    [403, { errorMessages: ['The app is not installed on this instance.'] }, 'ask-consent'],
    [403, { error: 'Failed to parse Connect Session Auth Token' }, 'product-refusal'],
    [400, { errorMessages: [], errors: { comment: 'Comment body is not valid!' } }, 'bug'],
    [400, '<h1>HTTP Status 400</h1> Request header is too large', 'fix-configuration'],
    [
      404,
      { timestamp: '', status: 404, error: 'Not Found', message: 'No message available', path: '/' },
      'bug',
    ],
    [410, {}, 'bug'],
    [301, '', 'bug'],
  ])('%i %j is: %s', async (status, body, kind) => {
    const { cloud, jira, store } = await callingClient(readIssue, [{ status, body }]);
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind, status });
    expect(cloud.of(readIssue)).toHaveLength(1);
    expect((await storedGrant(store)).ended).toBeUndefined();
  });
});
