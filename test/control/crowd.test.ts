import { describe, expect, it } from 'vitest';
import { crowdId } from '../../simulator/world/crowd.ts';
import { accounts } from '../../simulator/world/directory.ts';
import { type Schemas, setup, startControl } from './control.ts';

const MEMBER = '/worlds/demo/accounts/crowd-000042';
const ME = 'http://127.0.0.1:4400/~demo/api.atlassian.com/me';

function startCrowd() {
  const control = startControl();
  const world = control.worlds.create('demo', { ...setup, crowd: 100 });
  return { ...control, world, accountId: crowdId(world, 42) };
}

/** What the app gets for a person who accepts without clicking. */
async function tokenOf({ app, ask }: ReturnType<typeof startCrowd>, account: string): Promise<string> {
  await ask('PUT', '/worlds/demo/autopilot', { account, sites: ['acme'], decision: 'accept' });
  const redirect_uri = 'http://localhost:3000/callback';
  const query = new URLSearchParams({
    audience: 'api.atlassian.com',
    client_id: 'commenter-client-id',
    scope: 'read:me',
    redirect_uri,
    state: 'state-of-the-test',
    response_type: 'code',
    prompt: 'consent',
  });
  const host = '127.0.0.1:4400';
  const { headers } = await app.inject({
    url: `/~demo/auth.atlassian.com/authorize?${query}`,
    headers: { host },
  });
  const code = new URL(String(headers.location)).searchParams.get('code');
  const payload = {
    grant_type: 'authorization_code',
    client_id: 'commenter-client-id',
    client_secret: 'commenter-client-secret',
    redirect_uri,
    code,
  };
  const answer = await app.inject({
    method: 'POST',
    url: '/~demo/auth.atlassian.com/oauth/token',
    headers: { host },
    payload,
  });
  return (answer.json() as { access_token: string }).access_token;
}

describe('A member of the crowd', () => {
  it('is read by handle or account id, and is not listed', async () => {
    const { ask, accountId } = startCrowd();
    const member = await ask<Schemas['Account']>('GET', MEMBER);
    expect(member).toMatchObject({ accountId, handle: 'crowd-000042', status: 'active' });
    expect(await ask('GET', `/worlds/demo/accounts/${accountId}`)).toEqual(member);
    expect(await ask<object[]>('GET', '/worlds/demo/accounts')).toHaveLength(2);
    expect(await ask('GET', '/worlds/demo')).toMatchObject({ accounts: 2, crowd: 100 });
  });

  it('lives as everybody does, and is listed from the first change on', async () => {
    const { ask, world, accountId } = startCrowd();
    await ask('PATCH', MEMBER, { name: 'Someone Else' });
    expect(await ask('POST', `${MEMBER}/closure`)).toMatchObject({
      name: 'Someone Else',
      status: 'inactive',
    });
    expect(await ask('GET', '/worlds/demo')).toMatchObject({ accounts: 3, crowd: 99 });
    expect(await ask('GET', '/worlds/demo/accounts')).toMatchObject([
      {},
      {},
      { accountId, status: 'inactive' },
    ]);
    world.clock.advance(14 * 86_400_000);
    expect(await ask('GET', `/worlds/demo/accounts/${accountId}`)).toMatchObject({ status: 'closed' });
  });

  it('is what it was after a snapshot is restored, under any name', async () => {
    const { ask, accountId } = startCrowd();
    await ask('POST', `${MEMBER}/closure`);
    const snapshot = await ask<object>('GET', '/worlds/demo/snapshot');
    await ask('PUT', '/worlds/copy/snapshot', snapshot);
    for (const path of ['crowd-000042', 'crowd-000043']) {
      const before = await ask('GET', `/worlds/demo/accounts/${path}`);
      expect(await ask('GET', `/worlds/copy/accounts/${path}`)).toEqual(before);
    }
    expect(await ask('POST', '/worlds/copy/reset')).toMatchObject({ accounts: 2, crowd: 100 });
    expect(await ask('GET', '/worlds/copy/accounts/crowd-000042')).toMatchObject({
      accountId,
      status: 'active',
    });
  });

  it('may use an app, and stays out of the lists', async () => {
    const crowd = startCrowd();
    const { app, ask, accountId, world } = crowd;
    await ask('PATCH', '/worlds/demo/apps/commenter', { sharing: 'sharing' });
    await ask('PATCH', '/worlds/demo/sites/acme', { members: ['mia', 'crowd-000042'] });
    const accessToken = await tokenOf(crowd, 'crowd-000042');
    const authorization = `Bearer ${accessToken}`;
    const me = await app.inject({ url: ME, headers: { authorization, host: '127.0.0.1:4400' } });
    expect(me.json()).toMatchObject({ account_id: accountId, name: expect.stringContaining('000042') });
    expect(await ask('GET', '/worlds/demo/grants?accountId=crowd-000042')).toMatchObject([{ accountId }]);
    expect(accounts(world).size).toBe(2);
    await ask('POST', `${MEMBER}/closure`);
    const refused = await app.inject({ url: ME, headers: { authorization, host: '127.0.0.1:4400' } });
    expect(refused.statusCode).toBe(401);
  });

  it.each([
    { handle: 'crowd-000042', name: 'X' },
    { handle: 'free', name: 'X', email: 'CROWD' },
    { handle: 'free', name: 'X', accountId: 'CROWD' },
  ])('keeps what is theirs from %j', async (wanted) => {
    const { ask, refused, accountId } = startCrowd();
    const { email } = await ask<Schemas['Account']>('GET', MEMBER);
    const body = { ...wanted, ...(wanted.email && { email }), ...(wanted.accountId && { accountId }) };
    expect(await refused('POST', '/worlds/demo/accounts', body)).toMatchObject({
      status: 409,
      condition: 'accountExists',
    });
    if (wanted.email)
      expect(await refused('PATCH', '/worlds/demo/accounts/mia', { email })).toMatchObject({ status: 409 });
  });
});

describe('A snapshot with a crowd', () => {
  it.each([
    ['count', 1_000_001],
    ['count', -1],
    ['prefix', 'g'.repeat(18)],
    ['prefix', 'ab'],
    ['stir', 2 ** 24],
    ['mark', 'Ab$defgh'],
    ['mark', undefined],
    ['adopted', '1'],
  ])('whose %s is %j is refused', async (name, value) => {
    const { ask, refused } = startCrowd();
    const snapshot = await ask<{ slices: { crowd: object } }>('GET', '/worlds/demo/snapshot');
    Object.assign(snapshot.slices.crowd, { [name]: value });
    const refusal = await refused('PUT', '/worlds/copy/snapshot', snapshot);
    expect(refusal).toMatchObject({ status: 400, condition: 'snapshotMalformed' });
    expect(refusal.message).toContain(`/slices/crowd/${name}`);
  });
});
