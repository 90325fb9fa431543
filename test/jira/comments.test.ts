import { describe, expect, it } from 'vitest';
import { appendComment, findIssue } from '../../simulator/jira/state.ts';
import { findApp } from '../../simulator/oauth/state.ts';
import { adopt, findAccount } from '../../simulator/world/directory.ts';
import { cloudId, gateway, startCloud } from './cloud.ts';

type Cloud = Awaited<ReturnType<typeof startCloud>>;

const mia = '5b10a2844c20165700ede21g';
const invalid = { errorMessages: [], errors: { comment: 'Comment body is not valid!' } };

const documentOf = (...content: object[]) => ({ type: 'doc', version: 1, content });
const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const said = (text: string) => ({ body: documentOf(paragraph(text)) });

const comment = (cloud: Cloud, body: unknown, version = '3', account = 'mia') =>
  cloud.send('POST', gateway(`/${version}/issue/ED-1/comment`), cloud.tokenFor({ account }), body);

const comments = (cloud: Cloud, query = '', version = '3') =>
  cloud.send('GET', gateway(`/${version}/issue/ED-1/comment${query}`), cloud.tokenFor());

describe('POST /rest/api/3/issue/{issueIdOrKey}/comment', () => {
  it('writes as the person who granted the token', async () => {
    const cloud = await startCloud();
    const answer = await comment(cloud, said('hi'));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['content-type']).toBe('application/json;charset=UTF-8');
    const author = {
      accountId: mia,
      displayName: 'Mia Krystof',
      emailAddress: 'mia@example.com',
      active: true,
    };
    expect(answer.json()).toMatchObject({
      self: 'http://acme.atlassian.net/rest/api/3/issue/10000/comment/10000',
      id: '10000',
      author,
      updateAuthor: author,
      ...said('hi'),
      created: '2026-01-05T09:00:00.000+0000',
      updated: '2026-01-05T09:00:00.000+0000',
      jsdPublic: true,
    });
    expect(cloud.world.journal.entries()).toContainEqual(
      expect.objectContaining({
        type: 'comment.created',
        data: {
          key: 'ED-1',
          cloudId,
          commentId: '10000',
          accountId: mia,
          clientId: findApp(cloud.world, 'app')?.clientId,
        },
      }),
    );
  });

  it('shows two people of one app as two authors', async () => {
    const cloud = await startCloud();
    await comment(cloud, said('one'));
    await comment(cloud, said('two'), '3', 'rohit');
    const listed = (await comments(cloud)).json();
    expect(listed.comments.map((one: { author: { displayName: string } }) => one.author.displayName)).toEqual(
      ['Mia Krystof', 'Rohit Rao'],
    );
    expect(listed.comments[1].author).not.toHaveProperty('emailAddress');
  });

  it.each([
    ['text'],
    [42],
    [[]],
    [{}],
    [documentOf({})],
    [{ type: 'doc', version: 2, content: [] }],
    [documentOf({ type: 'paragraph', content: 'x' })],
  ])('refuses a body that is no document: %j', async (body) => {
    const cloud = await startCloud();
    const answer = await comment(cloud, { body });
    expect([answer.statusCode, answer.json()]).toEqual([400, invalid]);
  });

  it.each([
    [{}],
    [{ body: '' }],
    [{ body: null }],
    [{ body: documentOf() }],
    [said('  ')],
    [{ body: documentOf({ type: 'paragraph' }) }],
  ])('refuses an empty comment: %j', async (body) => {
    const cloud = await startCloud();
    const answer = await comment(cloud, body);
    expect([answer.statusCode, Object.keys(answer.json().errors)]).toEqual([400, ['comment']]);
    expect((await comments(cloud)).json().total).toBe(0);
  });

  it('refuses a comment of more than 32,767 characters', async () => {
    const cloud = await startCloud();
    expect((await comment(cloud, said('x'.repeat(32_768)))).statusCode).toBe(400);
    expect((await comment(cloud, said('x'.repeat(32_767)))).statusCode).toBe(201);
  });

  it('takes a comment that shows something without text', async () => {
    const cloud = await startCloud();
    const odd = { toString: 1, valueOf: 1 };
    const body = documentOf({ type: 'rule' }, { type: 'mention', attrs: { text: odd, id: odd } });
    expect((await comment(cloud, { body })).statusCode).toBe(201);
    expect(cloud.bugs).toEqual([]);
  });

  it('keeps the visibility and refuses one that names nothing', async () => {
    const cloud = await startCloud();
    const visibility = { type: 'role', value: 'Administrators' };
    expect((await comment(cloud, { ...said('hi'), visibility })).json().visibility).toEqual({
      ...visibility,
      identifier: 'Administrators',
    });
    for (const wrong of ['role', { type: 'role' }, { type: 'all', value: 'x' }]) {
      expect((await comment(cloud, { ...said('hi'), visibility: wrong })).statusCode).toBe(400);
    }
  });

  it('answers a hidden issue like a missing one', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('POST', gateway('/3/issue/ED-7/comment'), cloud.tokenFor(), said('hi'));
    expect(answer.statusCode).toBe(404);
  });

  it('answers 413 when the issue is full', async () => {
    const cloud = await startCloud();
    const issue = findIssue(cloud.world, cloudId, 'ED-1');
    const body = { type: 'doc' as const, version: 1 as const, content: [] };
    for (let count = 0; issue && count < 5_000; count++) {
      appendComment(cloud.world, issue, { author: mia, clientId: '', body, visibility: undefined });
    }
    expect((await comment(cloud, said('one more'))).statusCode).toBe(413);
  });
});

describe('POST /rest/api/2/issue/{issueIdOrKey}/comment', () => {
  it('takes and gives text', async () => {
    const cloud = await startCloud();
    const answer = await comment(cloud, { body: 'one\ntwo\n\nthree' }, '2');
    expect([answer.statusCode, answer.json().body]).toEqual([201, 'one\ntwo\n\nthree']);
    const asDocument = (await comments(cloud)).json().comments[0].body;
    expect(asDocument).toEqual(
      documentOf(
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'one' }, { type: 'hardBreak' }, { type: 'text', text: 'two' }],
        },
        paragraph('three'),
      ),
    );
  });

  it('refuses a document', async () => {
    const cloud = await startCloud();
    const answer = await comment(cloud, said('hi'), '2');
    expect([answer.statusCode, answer.json()]).toEqual([400, invalid]);
  });

  it('shows what version 3 wrote as text', async () => {
    const cloud = await startCloud();
    const item = (text: string) => ({ type: 'listItem', content: [paragraph(text)] });
    await comment(cloud, {
      body: documentOf(
        { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Head' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'mention', attrs: { id: mia, text: '@Mia' } },
            { type: 'text', text: ' hi' },
          ],
        },
        { type: 'bulletList', content: [item('a'), item('b')] },
      ),
    });
    expect((await comments(cloud, '', '2')).json().comments[0].body).toBe('Head\n\n@Mia hi\n\n* a\n* b');
  });
});

describe('GET /rest/api/3/issue/{issueIdOrKey}/comment', () => {
  const texts = (listed: { comments: { body: { content: { content: { text: string }[] }[] } }[] }) =>
    listed.comments.map(({ body }) => body.content[0]?.content[0]?.text);

  it('pages, oldest first unless asked otherwise', async () => {
    const cloud = await startCloud();
    for (const text of ['a', 'b', 'c']) await comment(cloud, said(text));
    const all = (await comments(cloud)).json();
    expect([all.startAt, all.maxResults, all.total, texts(all)]).toEqual([0, 5_000, 3, ['a', 'b', 'c']]);
    expect(texts((await comments(cloud, '?startAt=1&maxResults=1')).json())).toEqual(['b']);
    expect(texts((await comments(cloud, '?orderBy=-created&maxResults=2')).json())).toEqual(['c', 'b']);
    expect(texts((await comments(cloud, '?orderBy=+created')).json())).toEqual(['a', 'b', 'c']);
    expect(texts((await comments(cloud, '?startAt=9')).json())).toEqual([]);
  });

  it.each([
    '?orderBy=author',
    '?startAt=-1',
    '?maxResults=-1',
    '?startAt=x',
    '?startAt=1e400',
    '?maxResults=1e400',
    '?orderBy=created&orderBy=created',
  ])('answers 400 to "%s"', async (query) => {
    const cloud = await startCloud();
    expect((await comments(cloud, query)).statusCode).toBe(400);
    expect(cloud.bugs).toEqual([]);
  });

  it('gives one comment by its id, and 404 for another', async () => {
    const cloud = await startCloud();
    await comment(cloud, said('hi'));
    const one = await cloud.send('GET', gateway('/2/issue/ED-1/comment/10000'), cloud.tokenFor());
    expect(one.json()).toMatchObject({ id: '10000', body: 'hi' });
    expect((await cloud.send('GET', gateway('/3/issue/ED-1/comment/1'), cloud.tokenFor())).statusCode).toBe(
      404,
    );
  });

  it('shows the author of a closed account as a former user', async () => {
    const cloud = await startCloud();
    await comment(cloud, said('bye'), '3', 'rohit');
    const rohit = findAccount(cloud.world, 'rohit');
    if (rohit) adopt(cloud.world, rohit).status = 'closed';
    expect((await comments(cloud)).json().comments[0].author).toMatchObject({
      accountId: rohit?.accountId,
      displayName: 'Former user',
      active: false,
    });
  });
});
