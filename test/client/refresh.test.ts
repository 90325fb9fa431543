import { describe, expect, test } from 'vitest';
import { createClient, createMemoryStore, type Grant } from '../../client/index.ts';
import { connectedClient, site, storedGrant, visit } from './connect.ts';
import {
  configuration,
  createFakeCloud,
  type FakeCloud,
  rotatingTokens,
  tokenAddress,
} from './fake-cloud.ts';

const deadToken = {
  status: 403,
  body: { error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
};
const hour = 3_600_000;

/** The refresh tokens which the token endpoint saw. */
function refreshTokensSeen(cloud: FakeCloud): unknown[] {
  return cloud
    .of(tokenAddress)
    .map(({ json }) => json.refresh_token)
    .filter((refreshToken) => refreshToken !== undefined);
}

async function expiredClient(cloud = createFakeCloud(), material = {}) {
  const connected = await connectedClient(cloud, material);
  cloud.time += hour;
  return { cloud, ...connected };
}

describe('one refresh at a time', () => {
  test('50 calls at once refresh once', async () => {
    const { cloud, jira } = await expiredClient();
    await Promise.all(Array.from({ length: 50 }, () => jira.myself()));
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1']);
  });

  test('50 calls at once whose access token is refused refresh once', async () => {
    const cloud = createFakeCloud();
    const { jira } = await connectedClient(cloud);
    const myself = Object.keys(cloud.rows).find((key) => key.endsWith('/myself')) ?? '';
    cloud.rows[myself] = ({ authorization }) =>
      authorization === 'Bearer access-1'
        ? { status: 401, body: { code: 401, message: 'Unauthorized' } }
        : { status: 200, body: { accountId: 'a', displayName: 'A' } };
    await Promise.all(Array.from({ length: 50 }, () => jira.myself()));
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1']);
  });

  test('a call that joins the renewal of an older revision still gets a newer grant', async () => {
    const { cloud, store } = await expiredClient();
    const old = await storedGrant(store);
    const renewed = { ...old, revision: 2, accessToken: 'refused', accessTokenExpiresAt: cloud.time + hour };
    await store.writeGrant(renewed);
    const answers = [old, renewed];
    const parts = { pickGrantFor: async () => answers.shift(), shouldRefresh: () => true };
    const { fetchAs } = createClient({ configuration, environment: cloud.environment, store, parts });
    const call = () => fetchAs('rohit')(new Request('https://api.atlassian.com/me'));
    await Promise.all([call(), call()]);
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1']);
    const bearers = cloud.seen.slice(-3).map(({ authorization }) => authorization);
    expect(bearers.filter((bearer) => bearer !== null).sort()).toEqual(['Bearer access-2', 'Bearer refused']);
  });

  test('two instances that share a store take turns', async () => {
    const { cloud, jira, store } = await expiredClient();
    const tokens = rotatingTokens();
    cloud.rows[tokenAddress] = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return tokens();
    };
    const other = createClient({ configuration, environment: cloud.environment, store }).jira(
      visit.personId,
      site,
    );
    await Promise.all([jira.myself(), other.myself(), jira.myself(), other.myself()]);
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1']);
  });

  test('an instance that never comes back is waited for at most as long as its lease', async () => {
    const { cloud, jira, store } = await expiredClient();
    const { grantId } = await storedGrant(store);
    await store.takeLease(
      { name: `refresh:${grantId}`, holder: 'the dead', expiresAt: cloud.time + 30_000 },
      cloud.time,
    );
    await jira.myself();
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1']);
    expect(cloud.slept.reduce((sum, each) => sum + each, 0)).toBe(30_000);
  });

  test('a renewal of one person does not wait for that of another', async () => {
    const cloud = createFakeCloud();
    const { client, jira, store } = await connectedClient(cloud);
    const grant = await storedGrant(store);
    await store.writeGrant({ ...grant, grantId: 'other', personId: 'mark', refreshToken: 'refresh-of-mark' });
    cloud.time += hour;
    await Promise.all([jira.myself(), client.jira('mark', site).myself()]);
    expect(refreshTokensSeen(cloud).sort()).toEqual(['refresh-1', 'refresh-of-mark']);
  });
});

describe('crash between rotation and storing', () => {
  test('a store that dies leaves the old token, no new access token is used, and the next start tries the old one', async () => {
    const cloud = createFakeCloud();
    const store = createMemoryStore();
    const dying = { ...store, replaceGrant: () => Promise.reject(new Error('disk full')) };
    const { client } = await connectedClient(cloud, { store: dying });
    cloud.time += hour;
    const problem = { kind: 'retry-later', condition: 'not-stored' };
    await expect(client.listSites('rohit')).rejects.toMatchObject(problem);
    expect(cloud.seen.filter(({ authorization }) => authorization === 'Bearer access-2')).toEqual([]);
    expect(await storedGrant(store)).toMatchObject({ refreshToken: 'refresh-1' });

    const restarted = createClient({ configuration, environment: cloud.environment, store });
    await restarted.listSites('rohit');
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1', 'refresh-1']);
    expect(await storedGrant(store)).toMatchObject({ refreshToken: 'refresh-3' });
  });

  test('the new refresh token is in the store before the new access token is on the wire', async () => {
    const cloud = createFakeCloud();
    const { jira, store } = await connectedClient(cloud);
    let stored: Grant | undefined;
    const fetch = cloud.environment.fetch;
    cloud.environment.fetch = async (input, init) => {
      const { headers } = new Request(input instanceof Request ? input.clone() : input, init);
      if (headers.get('authorization') === 'Bearer access-2') stored ??= await store.readGrant('rohit');
      return fetch(input, init);
    };
    cloud.time += hour;
    await jira.myself();
    expect(stored).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-2' });
  });

  test('a process that dies while it holds the lease delays its successor and no more', async () => {
    const cloud = createFakeCloud();
    const store = createMemoryStore();
    const never = new Promise<boolean>(() => undefined);
    const dying = { ...store, replaceGrant: () => never };
    const { client } = await connectedClient(cloud, { store: dying });
    cloud.time += hour;
    const lost = client.listSites('rohit');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await createClient({ configuration, environment: cloud.environment, store }).listSites('rohit');
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1', 'refresh-1']);
    expect(await Promise.race([lost, 'still waiting'])).toBe('still waiting');
  });
});

describe('no usable answer to a refresh', () => {
  test.each([
    ['a lost answer', 'no-answer' as const],
    ['a cut answer', { status: 200, body: '{"access_token":"ey' }],
    ['a 503', { status: 503, headers: { 'retry-after': '2' } }],
    ['a 429', { status: 429, headers: { 'retry-after': '2' } }],
    [
      'a 403 of unknown meaning',
      { status: 403, body: { error: 'unauthorized_client', error_description: 'later' } },
    ],
  ])('%s is followed by another attempt with the same token', async (_, failure) => {
    const { cloud, jira, store } = await expiredClient();
    const tokens = rotatingTokens();
    cloud.rows[tokenAddress] = () => (refreshTokensSeen(cloud).length === 1 ? failure : tokens());
    await jira.myself();
    expect(refreshTokensSeen(cloud)).toEqual(['refresh-1', 'refresh-1']);
    expect((await storedGrant(store)).ended).toBeUndefined();
  });

  test('it gives up after four attempts, far within ten minutes, and keeps the grant', async () => {
    const { cloud, jira, store } = await expiredClient();
    cloud.rows[tokenAddress] = ['no-answer'];
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'retry-later', condition: 'no-answer' });
    expect(refreshTokensSeen(cloud)).toHaveLength(4);
    expect(cloud.slept).toEqual([1_000, 3_000, 9_000]);
    cloud.rows[tokenAddress] = rotatingTokens();
    await jira.myself();
    expect((await storedGrant(store)).ended).toBeUndefined();
  });

  test('a long Retry-After is told with its moment, and nobody asks before it', async () => {
    const { cloud, jira } = await expiredClient();
    const retryAt = cloud.time + 1_847_000;
    cloud.rows[tokenAddress] = [{ status: 429, headers: { 'retry-after': '1847' } }];
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'retry-later', retryAt });
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'retry-later', retryAt });
    expect(refreshTokensSeen(cloud)).toHaveLength(1);
    cloud.time = retryAt;
    cloud.rows[tokenAddress] = rotatingTokens();
    await jira.myself();
    expect(refreshTokensSeen(cloud)).toHaveLength(2);
  });
});

describe('the end of a grant', () => {
  test('a dead refresh token asks for consent, once for all calls to come', async () => {
    const { cloud, jira, store } = await expiredClient();
    cloud.rows[tokenAddress] = [deadToken];
    const problem = { kind: 'ask-consent', condition: 'refresh-token-invalid' };
    await expect(jira.myself()).rejects.toMatchObject(problem);
    await expect(jira.issue('ED-1')).rejects.toMatchObject(problem);
    expect(refreshTokensSeen(cloud)).toHaveLength(1);
    expect((await storedGrant(store)).ended).toEqual({ at: cloud.time, condition: 'refresh-token-invalid' });
  });

  test('a wrong client secret does not end the grant', async () => {
    const { cloud, jira, store } = await expiredClient();
    cloud.rows[tokenAddress] = [
      { status: 401, body: { error: 'access_denied', error_description: 'Unauthorized' } },
    ];
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'fix-configuration' });
    expect((await storedGrant(store)).ended).toBeUndefined();
  });

  test('a person who consents again during a refresh keeps the new grant', async () => {
    const { cloud, jira, store } = await expiredClient();
    const tokens = rotatingTokens();
    const renewed = {
      ...(await storedGrant(store)),
      grantId: 'new',
      accessToken: 'new',
      accessTokenExpiresAt: cloud.time + hour,
    };
    cloud.rows[tokenAddress] = async () => {
      await store.writeGrant(renewed);
      return tokens();
    };
    await jira.myself();
    expect(await storedGrant(store)).toEqual(renewed);
    expect(cloud.seen.at(-1)?.authorization).toBe('Bearer new');
  });

  test('a grant without refresh token is used for its hour and then asks for consent', async () => {
    const body = { access_token: 'only', expires_in: 3600, scope: 'read:me' };
    const cloud = createFakeCloud({ [tokenAddress]: [{ status: 200, body }] });
    const { jira } = await connectedClient(cloud);
    await jira.myself();
    const myself = Object.keys(cloud.rows).find((key) => key.endsWith('/myself')) ?? '';
    cloud.rows[myself] = [{ status: 401, body: { code: 401, message: 'Unauthorized' } }];
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'ask-consent' });
    expect(cloud.of(tokenAddress)).toHaveLength(1);
  });

  test('somebody without a grant is asked for consent, without any request', async () => {
    const cloud = createFakeCloud();
    const { client } = await connectedClient(cloud);
    const before = cloud.seen.length;
    await expect(client.listSites('mark')).rejects.toMatchObject({
      kind: 'ask-consent',
      condition: 'not-connected',
    });
    expect(cloud.seen).toHaveLength(before);
  });
});
