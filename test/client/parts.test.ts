import { describe, expect, test } from 'vitest';
import { type Client, type ClientParts, createDefaultParts, createMemoryStore } from '../../client/index.ts';
import { clientOn, connectedClient, consent, storedGrant, visit } from './connect.ts';
import { createFakeCloud, gateway, tokenAddress } from './fake-cloud.ts';

const usual = createDefaultParts();
const hour = 3_600_000;
const readIssue = `GET ${gateway}/rest/api/3/issue/ED-1`;

async function connectedWith(parts: Partial<ClientParts>) {
  const cloud = createFakeCloud();
  return { cloud, ...(await connectedClient(cloud, { parts })) };
}

const stateOf = async (client: Client) =>
  new URL(await client.startAuthorization(visit)).searchParams.get('state');

describe('one replaced part makes an app with exactly one defect', () => {
  test('newState: a constant state', async () => {
    const { client } = clientOn(createFakeCloud(), { parts: { newState: () => 'rohit@example.com' } });
    expect([await stateOf(client), await stateOf(client)]).toEqual([
      'rohit@example.com',
      'rohit@example.com',
    ]);
    expect(await consent(client)).toMatchObject({ outcome: 'granted' });
  });

  test('authorizationAddress: no state at all', async () => {
    const authorizationAddress: ClientParts['authorizationAddress'] = (configuration, request) => {
      const address = new URL(usual.authorizationAddress(configuration, request));
      address.searchParams.delete('state');
      return address.href;
    };
    const { client } = clientOn(createFakeCloud(), { parts: { authorizationAddress } });
    expect(await stateOf(client)).toBeNull();
  });

  test('judgePending: not bound to the session', async () => {
    const judgePending: ClientParts['judgePending'] = (pending, { now }) =>
      usual.judgePending(pending, { sessionId: pending.sessionId, now });
    const { client } = clientOn(createFakeCloud(), { parts: { judgePending } });
    const query = new URLSearchParams({ state: (await stateOf(client)) ?? '', code: 'x' });
    expect(await client.handleCallback({ query, sessionId: 'of the victim' })).toMatchObject({
      outcome: 'granted',
    });
  });

  test('redeemState: not single-use', async () => {
    const redeemState: ClientParts['redeemState'] = async ({ store }, { state }) => {
      const pending = await store.readPendingAuthorization(state ?? '');
      return pending === undefined ? { fault: 'forged-state' } : { pending };
    };
    const { client } = clientOn(createFakeCloud(), { parts: { redeemState } });
    const query = new URLSearchParams({ state: (await stateOf(client)) ?? '', code: 'x' });
    for (const _ of [1, 2]) {
      expect(await client.handleCallback({ query, sessionId: visit.sessionId })).toMatchObject({
        outcome: 'granted',
      });
    }
  });

  test('exchangeCode: exchanged twice', async () => {
    const exchangeCode: ClientParts['exchangeCode'] = async (...given) => {
      await usual.exchangeCode(...given);
      return usual.exchangeCode(...given);
    };
    const { cloud } = await connectedWith({ exchangeCode });
    expect(cloud.of(tokenAddress).map(({ json }) => json.code)).toEqual(['the-code', 'the-code']);
  });

  test('keepRotatedToken: the rotated refresh token is lost', async () => {
    const keepRotatedToken: ClientParts['keepRotatedToken'] = ({ store }, next, seen) =>
      store.replaceGrant({ ...next, refreshToken: seen.refreshToken }, seen);
    const { cloud, jira, store } = await connectedWith({ keepRotatedToken });
    cloud.time += hour;
    await jira.myself();
    expect(await storedGrant(store)).toMatchObject({ accessToken: 'access-2', refreshToken: 'refresh-1' });
  });

  test('oneRefreshAtATime: two refreshes at once', async () => {
    const oneRefreshAtATime: ClientParts['oneRefreshAtATime'] = (_context, _grant, refresh) =>
      refresh(async () => true);
    const { cloud, jira } = await connectedWith({ oneRefreshAtATime });
    cloud.time += hour;
    await Promise.all([jira.myself(), jira.myself()]);
    expect(cloud.of(tokenAddress)).toHaveLength(3);
  });

  test('shouldRefresh: a refresh before every call', async () => {
    const { cloud, jira } = await connectedWith({ shouldRefresh: () => true });
    await jira.myself();
    await jira.myself();
    expect(cloud.of(tokenAddress)).toHaveLength(3);
  });

  test('classifyAnswer: a missing scope is answered by refreshing', async () => {
    const classifyAnswer: ClientParts['classifyAnswer'] = (answer) =>
      answer?.status === 401 ? 'access-token-refused' : usual.classifyAnswer(answer);
    const { cloud, jira } = await connectedWith({ classifyAnswer });
    cloud.rows[readIssue] = [
      { status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } },
    ];
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'ask-consent' });
    expect(cloud.of(tokenAddress)).toHaveLength(2);
  });

  test('pickGrantFor: the token of one person for another', async () => {
    const pickGrantFor: ClientParts['pickGrantFor'] = ({ store }) => store.readGrant('rohit');
    const { client, cloud } = await connectedWith({ pickGrantFor });
    await client.listSites('mark');
    expect(cloud.seen.at(-1)?.authorization).toBe('Bearer access-1');
  });

  test('decideNextStep: hammering, though no more than eight times a call', async () => {
    const decideNextStep: ClientParts['decideNextStep'] = (facts) =>
      facts.answerClass === 'success' ? { next: 'return' } : { next: 'wait', milliseconds: 0 };
    const { cloud, jira } = await connectedWith({ decideNextStep });
    cloud.rows[readIssue] = [{ status: 429, headers: { 'retry-after': '60' } }];
    await expect(jira.issue('ED-1')).rejects.toMatchObject({ kind: 'retry-later', condition: 'gave-up' });
    expect(cloud.of(readIssue)).toHaveLength(8);
  });

  test('gatewayAddress: the token goes to the host of the site', async () => {
    const { cloud, jira } = await connectedWith({ gatewayAddress: (_, site) => site.url });
    cloud.rows['GET https://acme.atlassian.net/rest/api/3/myself'] = [{ status: 403, body: { error: 'no' } }];
    await expect(jira.myself()).rejects.toMatchObject({ kind: 'product-refusal' });
    expect(cloud.seen.at(-1)).toMatchObject({ url: 'https://acme.atlassian.net/rest/api/3/myself' });
  });
});

test('two clients made of the same parts share nothing but what they are given', async () => {
  const [one, other] = [createMemoryStore(), createMemoryStore()];
  await consent(clientOn(createFakeCloud(), { store: one }).client);
  expect(await other.readGrant('rohit')).toBeUndefined();
});
