import { describe, expect, it } from 'vitest';
import { gateway, startCloud } from './cloud.ts';

const text = (value: string) => ({
  body: {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: value }] }],
  },
});

describe('POST /rest/api/3/issue/{issueIdOrKey}/comment', () => {
  it('writes as the person who granted the token', async () => {
    const cloud = await startCloud();
    const answer = await cloud.send('POST', gateway('/3/issue/ED-1/comment'), cloud.tokenFor(), text('hi'));
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ author: { displayName: 'Mia Krystof' }, ...text('hi') });
    expect(cloud.bugs).toEqual([]);
  });
});
