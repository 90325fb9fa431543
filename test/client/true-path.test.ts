import { expect, test } from 'vitest';
import { codeChallengeOf } from '../../client/index.ts';
import { clientOn, connectedClient, consent, site, storedGrant, visit } from './connect.ts';
import { cloudId, configuration, createFakeCloud, gateway, mia, tokenAddress } from './fake-cloud.ts';

test('authorization request: it carries every documented parameter and an S256 challenge', async () => {
  const cloud = createFakeCloud();
  const { client } = clientOn(cloud);
  const address = new URL(await client.startAuthorization(visit));
  expect(address.origin + address.pathname).toBe('https://auth.atlassian.com/authorize');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    audience: 'api.atlassian.com',
    client_id: configuration.clientId,
    scope: 'read:me read:jira-user read:jira-work write:jira-work offline_access',
    redirect_uri: 'http://localhost:3000/callback',
    state: expect.stringMatching(/^[\w-]{43}$/),
    response_type: 'code',
    prompt: 'consent',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    code_challenge_method: 'S256',
  });
});

test('callback: the code is exchanged once, in JSON, with the verifier of the challenge', async () => {
  const cloud = createFakeCloud();
  const { client, store } = clientOn(cloud);
  const address = new URL(await client.startAuthorization(visit));
  const query = new URLSearchParams({ state: address.searchParams.get('state') ?? '', code: 'the-code' });
  const outcome = await client.handleCallback({ query, sessionId: visit.sessionId });

  expect(outcome).toMatchObject({ outcome: 'granted', grant: { personId: 'rohit', accountId: mia } });
  const [exchange, ...others] = cloud.of(tokenAddress);
  expect(others).toEqual([]);
  expect(exchange?.json).toEqual({
    grant_type: 'authorization_code',
    client_id: configuration.clientId,
    client_secret: configuration.clientSecret,
    code: 'the-code',
    redirect_uri: configuration.redirectUri,
    code_verifier: expect.any(String),
  });
  expect(codeChallengeOf(String(exchange?.json.code_verifier))).toBe(
    address.searchParams.get('code_challenge'),
  );
  expect(await storedGrant(store)).toMatchObject({ accessToken: 'access-1', refreshToken: 'refresh-1' });
});

test('comment: it goes through the gateway as an Atlassian document, with the bearer of the person', async () => {
  const cloud = createFakeCloud();
  const { jira } = await connectedClient(cloud);
  expect(await jira.addComment('ED-1', 'hi')).toMatchObject({
    commentId: '10000',
    author: { accountId: mia },
  });
  const [posted] = cloud.of(`POST ${gateway}/rest/api/3/issue/ED-1/comment`);
  expect(posted).toMatchObject({
    authorization: 'Bearer access-1',
    json: { body: { type: 'doc', version: 1, content: [{ type: 'paragraph' }] } },
  });
});

test('sites: the entries of one site for several products become one Jira site', async () => {
  const { client } = await connectedClient(createFakeCloud());
  expect(await client.listSites('rohit')).toEqual([
    { ...site, cloudId, scopes: ['read:jira-work', 'write:jira-work', 'read:jira-user'] },
  ]);
});

test('refresh: it waits until the access token has 60 seconds left and then keeps the rotated token', async () => {
  const cloud = createFakeCloud();
  const { jira, store } = await connectedClient(cloud);
  cloud.time += 3_539_000;
  await jira.myself();
  expect(cloud.of(tokenAddress)).toHaveLength(1);
  cloud.time += 1_000;
  await jira.myself();
  expect(cloud.of(tokenAddress).map(({ json }) => json.refresh_token)).toEqual([undefined, 'refresh-1']);
  expect(await storedGrant(store)).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-2' });
  expect(cloud.seen.at(-1)?.authorization).toBe('Bearer access-2');
});

test('a second consent of the same person replaces the grant', async () => {
  const { client, store } = await connectedClient(createFakeCloud());
  const first = await storedGrant(store);
  await consent(client);
  const second = await storedGrant(store);
  expect(second.grantId).not.toBe(first.grantId);
  expect(second.refreshToken).toBe('refresh-2');
});
