import { describe, expect, test } from 'vitest';
import { ClientProblem } from '../../client/index.ts';
import { clientOn, connectedClient, consent, storedGrant, visit } from './connect.ts';
import { configuration, createFakeCloud, mia, tokenAddress } from './fake-cloud.ts';

async function begun(cloud = createFakeCloud()) {
  const parts = clientOn(cloud);
  const address = new URL(await parts.client.startAuthorization(visit));
  const state = address.searchParams.get('state') ?? '';
  const answer = (query: Record<string, string> | string, sessionId: string | undefined = visit.sessionId) =>
    parts.client.handleCallback({ query: new URLSearchParams(query), sessionId });
  return { ...parts, cloud, state, answer };
}

describe('callback', () => {
  test('without state nothing is exchanged', async () => {
    const { answer, cloud } = await begun();
    expect(await answer({ code: 'x' })).toEqual({ outcome: 'missing-state' });
    expect(await answer({ code: 'x', state: '' })).toEqual({ outcome: 'missing-state' });
    expect(cloud.seen).toEqual([]);
  });

  test('a state that comes twice is not believed', async () => {
    const { answer, state } = await begun();
    expect(await answer(`code=x&state=${state}&state=${state}`)).toEqual({ outcome: 'missing-state' });
  });

  test.each([
    'forged',
    '__proto__',
    'constructor',
  ])('the state "%s" that nobody made is forged', async (state) => {
    const { answer, cloud } = await begun();
    expect(await answer({ code: 'x', state })).toEqual({ outcome: 'forged-state' });
    expect(cloud.seen).toEqual([]);
  });

  test('another session is turned away, and the rightful one can still answer', async () => {
    const { answer, state } = await begun();
    expect(await answer({ code: 'x', state }, 'session-of-mark')).toEqual({ outcome: 'foreign-session' });
    expect(await answer({ code: 'x', state }, '')).toEqual({ outcome: 'foreign-session' });
    expect(await answer({ code: 'x', state })).toMatchObject({ outcome: 'granted' });
  });

  test('the same answer twice, even at once, is exchanged once', async () => {
    const { answer, cloud, state } = await begun();
    const outcomes = await Promise.all([answer({ code: 'x', state }), answer({ code: 'x', state })]);
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['granted', 'replayed-state']);
    expect(await answer({ code: 'y', state })).toEqual({ outcome: 'replayed-state' });
    expect(cloud.of(tokenAddress)).toHaveLength(1);
  });

  test('an answer is good for 15 minutes', async () => {
    const [early, late] = [await begun(), await begun()];
    early.cloud.time += 899_999;
    late.cloud.time += 900_000;
    expect(await early.answer({ code: 'x', state: early.state })).toMatchObject({ outcome: 'granted' });
    expect(await late.answer({ code: 'x', state: late.state })).toEqual({ outcome: 'expired-state' });
  });

  test('a refusal is understood with and without state, and uses the state up', async () => {
    const { answer, cloud, state } = await begun();
    const error = { error: 'access_denied', error_description: 'User did not authorize the request' };
    expect(await answer(error)).toEqual({ outcome: 'denied' });
    expect(await answer({ ...error, state: 'forged' })).toEqual({ outcome: 'forged-state' });
    expect(await answer({ ...error, state })).toEqual({ outcome: 'denied' });
    expect(await answer({ code: 'x', state })).toEqual({ outcome: 'replayed-state' });
    expect(cloud.seen).toEqual([]);
  });

  test.each([
    ['server_error', 'retry-later'],
    ['temporarily_unavailable', 'retry-later'],
    ['invalid_scope', 'fix-configuration'],
    ['unauthorized_client', 'fix-configuration'],
    ['invalid_request', 'bug'],
    ['__proto__', 'bug'],
  ])('the error "%s" means: %s', async (error, kind) => {
    const { answer, state } = await begun();
    expect(await answer({ error, state })).toMatchObject({ outcome: 'failed', problem: { kind } });
  });

  test('neither code nor error is said so', async () => {
    const { answer, state } = await begun();
    expect(await answer({ state })).toEqual({ outcome: 'no-code' });
  });

  test.each([
    [
      'a dead code',
      { status: 400, body: { error: 'invalid_request', error_description: 'authorization_code is invalid' } },
      'ask-consent',
    ],
    [
      'a wrong secret',
      { status: 401, body: { error: 'access_denied', error_description: 'Unauthorized' } },
      'fix-configuration',
    ],
    ['no answer', 'no-answer' as const, 'retry-later'],
    ['a cut answer', { status: 200, body: '{"access_token":"e' }, 'retry-later'],
  ])('%s at the exchange ends it after one request: %#', async (_, row, kind) => {
    const { answer, cloud, state, store } = await begun(createFakeCloud({ [tokenAddress]: [row] }));
    const outcome = await answer({ code: 'x', state });
    expect(outcome).toMatchObject({ outcome: 'failed', problem: { kind } });
    expect(outcome.outcome === 'failed' && outcome.problem).toBeInstanceOf(ClientProblem);
    expect(cloud.of(tokenAddress)).toHaveLength(1);
    expect(await store.readGrant('rohit')).toBeUndefined();
  });
});

describe('one person, one account', () => {
  const me = 'GET https://api.atlassian.com/me';

  test('a consent of another account is said so and not stored, until the person disconnects', async () => {
    const cloud = createFakeCloud();
    const { client, store } = await connectedClient(cloud);
    cloud.rows[me] = [{ status: 200, body: { account_id: 'somebody-else' } }];
    expect(await consent(client)).toEqual({
      outcome: 'foreign-account',
      linkedAccountId: mia,
      accountId: 'somebody-else',
    });
    expect(await storedGrant(store)).toMatchObject({ accountId: mia, accessToken: 'access-1' });
    await client.disconnect('rohit');
    expect(await store.readGrant('rohit')).toBeUndefined();
    expect(await consent(client)).toMatchObject({
      outcome: 'granted',
      grant: { accountId: 'somebody-else' },
    });
  });

  test('two people hold two grants', async () => {
    const cloud = createFakeCloud();
    const { client, store } = await connectedClient(cloud);
    cloud.rows[me] = [{ status: 200, body: { account_id: 'account-of-mark' } }];
    await consent(client, { personId: 'mark', sessionId: 'session-of-mark' });
    expect(await storedGrant(store, 'rohit')).toMatchObject({ accountId: mia, accessToken: 'access-1' });
    expect(await storedGrant(store, 'mark')).toMatchObject({
      accountId: 'account-of-mark',
      accessToken: 'access-2',
    });
  });

  test('without the scope read:me the subject of the access token tells the account', async () => {
    const claims = Buffer.from(JSON.stringify({ sub: mia })).toString('base64url');
    const body = { access_token: `e30.${claims}.x`, expires_in: 3600, scope: 'read:jira-work' };
    const cloud = createFakeCloud({ [tokenAddress]: [{ status: 200, body }] });
    const { client } = clientOn(cloud);
    expect(await consent(client)).toMatchObject({ outcome: 'granted', grant: { accountId: mia } });
    expect(cloud.of(me)).toEqual([]);
  });

  test('an account that nobody tells is a fault of the configuration, and nothing is stored', async () => {
    const cloud = createFakeCloud({ [me]: [{ status: 403, body: { code: 403, message: 'Forbidden' } }] });
    const { client, store } = clientOn(cloud);
    const problem = { kind: 'fix-configuration', condition: 'account-unknown' };
    expect(await consent(client)).toMatchObject({ outcome: 'failed', problem });
    expect(await store.readGrant('rohit')).toBeUndefined();
  });

  test('a public client without secret sends its verifier and no secret', async () => {
    const cloud = createFakeCloud();
    const { client } = clientOn(cloud, { configuration: { ...configuration, clientSecret: undefined } });
    expect(await consent(client)).toMatchObject({ outcome: 'granted' });
    expect(cloud.of(tokenAddress)[0]?.json).toEqual({
      grant_type: 'authorization_code',
      client_id: configuration.clientId,
      code: 'the-code',
      redirect_uri: configuration.redirectUri,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    });
  });
});
