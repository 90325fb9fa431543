import { describe, expect, test } from 'vitest';
import { clientOn, consent, site } from './connect.ts';
import { type FakeAnswer, gateway, mia } from './fake-cloud.ts';
import { accountIds, asking, HOUR, reportStage, SECOND } from './reporting.ts';

const me = 'GET https://api.atlassian.com/me';
const bulk = `GET ${gateway}/rest/api/3/user/bulk`;
const noUsers: FakeAnswer = { status: 200, body: { values: [] } };

async function connectedStage() {
  const stage = await reportStage({ grants: [] });
  const { cloud, clientStore: store, ledger } = stage;
  const { client } = clientOn(cloud, { store, ledger });
  await consent(client);
  return { ...stage, client };
}

describe('fetching profiles', () => {
  test('the age of a profile is the moment before it was asked for', async () => {
    const { client, cloud } = await connectedStage();
    const askedAt = cloud.time;
    cloud.rows[me] = async () => {
      cloud.time += SECOND;
      return { status: 200, body: { account_id: mia, name: 'Mia' } };
    };
    expect((await client.fetchProfile('rohit')).pieces.name?.retrievedAt).toBe(askedAt);
  });

  const lists: [string, string[]][] = [
    ['a hundred', accountIds(100)],
    ['ninety with ids as long as they may be', accountIds(90).map((accountId) => accountId.padEnd(128, 'x'))],
  ];
  test.each(
    lists,
  )('%s take more than one request, at most 90 in an address that is not too long', async (_, ids) => {
    const { client, cloud } = await connectedStage();
    cloud.rows[bulk] = [noUsers];
    await client.fetchProfiles('rohit', site, ids);
    const addresses = cloud.of(bulk).map(({ url }) => url);
    expect(addresses.flatMap((url) => new URL(url).searchParams.getAll('accountId'))).toEqual(ids);
    for (const url of addresses) {
      expect(url.length).toBeLessThan(8_000);
      expect(new URL(url).searchParams.getAll('accountId').length).toBeLessThanOrEqual(90);
    }
  });

  test('when the service tells an account about somebody else, Jira is asked', async () => {
    const stage = await reportStage({ grants: [{ personId: 'mia' }] });
    stage.cloud.rows[me] = [{ status: 200, body: { account_id: 'account-of-mark', name: 'Mark' } }];
    const user = { accountId: 'account-of-mia', active: true, displayName: 'Mia of Jira' };
    stage.cloud.rows[bulk] = [{ status: 200, body: { values: [user] } }];
    await stage.keep('account-of-mia');
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'account-of-mia'));
    expect((await stage.run()).apps).toMatchObject([{ refetched: 1 }]);
    const held = await stage.holding('account-of-mia');
    expect(held?.pieces.name?.value.reveal()).toBe('Mia of Jira');
  });
});

describe('leaving', () => {
  test('clears the files of the ledger before it is done', async () => {
    const { client, keep, ledger } = await connectedStage();
    await keep(mia);
    let scrubs = 0;
    ledger.scrub = async () => {
      scrubs += 1;
    };
    await client.disconnect('rohit');
    expect(scrubs).toBe(1);
  });

  test('does not do away with the mark of a closed account', async () => {
    const { client, erase, holding, keep, run } = await connectedStage();
    await keep(mia);
    await erase(mia, 'closed');
    await client.disconnect('rohit');
    await run();
    expect(await holding(mia)).toMatchObject({ state: 'closed' });
  });
});
