import { describe, expect, test } from 'vitest';
import { keepProfile, type Person, profileOfMe } from '../../client/index.ts';
import { cloudId, type FakeAnswer, gateway } from './fake-cloud.ts';
import {
  accepted,
  accountIds,
  appId,
  asking,
  CYCLE,
  DAY,
  HOUR,
  otherApp,
  profileOf,
  type ReportStage,
  reportAddress,
  reportStage,
} from './reporting.ts';

const me = 'GET https://api.atlassian.com/me';
const bulk = `GET ${gateway}/rest/api/3/user/bulk`;
const mia: Person = { personId: 'mia', name: 'Mia of this app', linkedAccountId: 'account-of-mia', cloudId };

/** Reports one account, is told this about it, and lets the service be content from then on. */
async function told(stage: ReportStage, status: string, accountId = 'account-of-mia') {
  await stage.keep(accountId);
  stage.cloud.time += HOUR;
  stage.answer(asking(status, accountId), accepted);
  const [summary] = (await stage.run()).apps;
  return summary;
}

describe('closed', () => {
  const policies: ['delete-account' | 'scrub' | 'unlink-and-keep', Person | undefined][] = [
    ['delete-account', undefined],
    ['scrub', { personId: 'mia', name: 'Mia of this app' }],
    [
      'unlink-and-keep',
      {
        personId: 'mia',
        name: 'Mia of this app',
        ownProfile: { name: 'Name of account-of-mia', email: 'account-of-mia@example.com' },
      },
    ],
  ];
  test.each(
    policies,
  )('%s: the data goes, a mark stays, and the person is as the owner decided', async (closed, person) => {
    const stage = await reportStage({ policies: { closed }, grants: [{}, { personId: 'mia' }] });
    const { clientStore } = stage;
    await clientStore.writePerson(mia);
    await clientStore.writeSession({ sessionId: 's', personId: 'mia', expiresAt: stage.cloud.time + DAY }, 0);
    expect(await told(stage, 'closed')).toMatchObject({ reported: 1, closed: 1, erased: 1 });
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'closed', pieces: {} });
    expect(await clientStore.readPerson('mia')).toEqual(person);
    expect(await clientStore.readGrant('mia')).toBeUndefined();
    expect((await clientStore.readSession('s')) === undefined).toBe(closed === 'delete-account');
    expect(await clientStore.readGrant('rohit')).toBeDefined();
  });

  test('it is never asked about again, and an import that brings it back is refused', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    await told(stage, 'closed');
    const keeping = { ledger, environment: cloud.environment };
    expect(await keepProfile(keeping, appId, profileOf('account-of-mia', cloud.time))).toBe('closed');
    cloud.time += 30 * DAY;
    await stage.run();
    expect(stage.reports()).toHaveLength(1);
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'closed', pieces: {} });
  });

  test('people and data of another app wait for the answer that their own app gets', async () => {
    const stage = await reportStage({ policies: { closed: 'delete-account' } });
    const { cloud, clientStore, ledger } = stage;
    const other = otherApp.configuration.clientId;
    await clientStore.writePerson({ ...mia, clientId: other });
    await keepProfile(
      { ledger, environment: cloud.environment },
      other,
      profileOf('account-of-mia', cloud.time),
    );
    await told(stage, 'closed');
    expect(await clientStore.readPerson('mia')).toBeDefined();
    expect(await stage.holding('account-of-mia', other)).toMatchObject({ state: 'tracked' });
  });

  test('an erasure that failed is done by the next run, and so is the clearing of the files', async () => {
    const stage = await reportStage({ policies: { closed: 'delete-account' } });
    const { clientStore, ledger } = stage;
    await clientStore.writePerson(mia);
    let scrubs = 0;
    ledger.scrub = async () => {
      scrubs += 1;
      if (scrubs === 1) throw new Error('disk');
    };
    const deletePerson = clientStore.deletePerson.bind(clientStore);
    clientStore.deletePerson = () => Promise.reject(new Error('disk'));
    expect(await told(stage, 'closed')).toMatchObject({ failed: 'erasure-failed', erased: 0 });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ failed: 'erasure-failed', reported: 1 }]);
    expect(await stage.holding('account-of-mia')).toMatchObject({
      state: 'erasing',
      erasure: { reason: 'closed' },
    });
    clientStore.deletePerson = deletePerson;
    expect((await stage.run()).apps).toMatchObject([{ erased: 1 }]);
    expect(stage.alerts.map(({ kind }) => kind)).toEqual(['erasure-failed', 'scrub-failed']);
    expect(scrubs).toBe(3);
  });

  test('an account that is listed as closed and as updated is closed', async () => {
    const stage = await reportStage();
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    const entry = { accountId: 'account-a' };
    const accounts = [
      { ...entry, status: 'closed' },
      { ...entry, status: 'updated' },
    ];
    stage.answer({ status: 200, body: { accounts } });
    await stage.run();
    expect(await stage.holding('account-a')).toMatchObject({ state: 'closed' });
  });

  test('several of a batch are erased, the others stay', async () => {
    const stage = await reportStage();
    await stage.keep(...accountIds(90));
    stage.cloud.time += HOUR;
    stage.answer(asking('closed', 'account-0001', 'account-0007', 'account-0001'));
    expect((await stage.run()).apps).toMatchObject([{ reported: 90, closed: 2, erased: 2 }]);
    expect(await stage.holding('account-0002')).toMatchObject({ state: 'tracked' });
  });
});

describe('updated', () => {
  const profile = { account_id: 'account-of-mia', account_status: 'active', name: 'Mia Renamed' };
  const jiraUser = { accountId: 'account-of-mia', active: true, displayName: 'Mia of Jira', avatarUrls: {} };

  test('the profile is fetched with the grant of that account; what is hidden now goes', async () => {
    const stage = await reportStage({ grants: [{}, { personId: 'mia' }] });
    stage.cloud.rows[me] = [{ status: 200, body: profile }];
    expect(await told(stage, 'updated')).toMatchObject({ updated: 1, refetched: 1, erased: 0 });
    expect(stage.cloud.of(me)).toMatchObject([{ authorization: 'Bearer access-of-mia' }]);
    const held = await stage.holding('account-of-mia');
    expect(held?.state).toBe('tracked');
    expect(Object.keys(held?.pieces ?? {})).toEqual(['name']);
    expect(held?.pieces.name?.value.reveal()).toBe('Mia Renamed');
    stage.cloud.time += CYCLE + HOUR;
    await stage.run();
    expect(stage.reports()[1]).toEqual([
      { accountId: 'account-of-mia', updatedAt: new Date(held?.pieces.name?.retrievedAt ?? 0).toISOString() },
    ]);
    expect(held?.pieces.name?.retrievedAt).toBe(held?.lastReportedAt);
  });

  test('without a grant of its own, Jira is asked for up to 90 at once on a site that a grant reaches', async () => {
    const stage = await reportStage();
    const all = accountIds(90);
    stage.cloud.rows[bulk] = ({ url }) => {
      const asked = new URL(url).searchParams;
      const values = asked.getAll('accountId').map((accountId) => ({ ...jiraUser, accountId }));
      return { status: 200, body: { values: values.slice(0, Number(asked.get('maxResults') ?? 10)) } };
    };
    await stage.keep(...all);
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', ...all));
    expect((await stage.run()).apps).toMatchObject([{ updated: 90, refetched: 90 }]);
    expect(stage.cloud.of(bulk)).toHaveLength(1);
    expect((await stage.holding('account-0089'))?.pieces.name?.value.reveal()).toBe('Mia of Jira');
  });

  test('what Jira does not tell at all goes, too, since it may be what changed', async () => {
    const stage = await reportStage();
    const { cloud, ledger } = stage;
    const old = profileOfMe({ ...profile, nickname: 'mk', locale: 'en' }, cloud.time);
    await keepProfile({ ledger, environment: cloud.environment }, appId, old);
    cloud.rows[bulk] = [{ status: 200, body: { values: [jiraUser] } }];
    cloud.time += HOUR;
    stage.answer(asking('updated', 'account-of-mia'));
    await stage.run();
    const held = await stage.holding('account-of-mia');
    expect(Object.keys(held?.pieces ?? {})).toEqual(['name']);
  });

  const unusable: [string, FakeAnswer][] = [
    ['404', { status: 404, body: { errorMessages: ['no such user'] } }],
    ['503', { status: 503 }],
    ['nothing', { status: 200, body: { values: [] } }],
    ['another id', { status: 200, body: { values: [{ ...jiraUser, accountId: 'unknown' }] } }],
    ['no list', { status: 200, body: {} }],
    ['an empty profile', { status: 200, body: { values: [{ accountId: 'account-of-mia', active: true }] } }],
    ['the name of nobody', { status: 200, body: { values: [{ ...jiraUser, displayName: 'Former user' }] } }],
    ['entries that are none', { status: 200, body: { values: [null, 7, 'x'] } }],
  ];
  test.each(unusable)('%s is not stored: the old data stays stale and as old as it is', async (_, answer) => {
    const stage = await reportStage();
    stage.cloud.rows[bulk] = [answer];
    const keptAt = stage.cloud.time;
    expect(await told(stage, 'updated')).toMatchObject({ updated: 1, refetched: 0, erased: 0 });
    const held = await stage.holding('account-of-mia');
    expect(held).toMatchObject({ state: 'stale', pieces: { name: { retrievedAt: keptAt } } });
    expect(held?.pieces.name?.value.reveal()).toBe('Name of account-of-mia');
    expect(stage.alerts).toMatchObject([{ kind: 'refetch-failed', count: 1 }]);
    const asked = stage.cloud.of(bulk).length;
    await stage.run();
    expect(stage.cloud.of(bulk)).toHaveLength(asked);
    stage.cloud.rows[bulk] = [{ status: 200, body: { values: [jiraUser] } }];
    stage.cloud.time += 4 * HOUR;
    expect((await stage.run()).apps).toMatchObject([{ refetched: 1 }]);
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'tracked' });
  });

  test('data that could not be fetched for a whole cycle is called updated again, and goes', async () => {
    const stage = await reportStage();
    stage.cloud.rows[bulk] = [{ status: 200, body: { values: [] } }];
    await told(stage, 'updated');
    stage.answer(asking('updated', 'account-of-mia'));
    stage.cloud.time += CYCLE + HOUR;
    expect((await stage.run()).apps).toMatchObject([{ updated: 1, erased: 1 }]);
    expect(await stage.holding('account-of-mia')).toBeUndefined();
  });

  test('"Former user", inactive, is a closed account', async () => {
    const stage = await reportStage();
    const former = { ...jiraUser, displayName: 'Former user', active: false };
    stage.cloud.rows[bulk] = [{ status: 200, body: { values: [former] } }];
    await told(stage, 'updated');
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'closed', pieces: {} });
  });

  test('a deactivated account still has its name, and is kept', async () => {
    const stage = await reportStage();
    stage.cloud.rows[bulk] = [{ status: 200, body: { values: [{ ...jiraUser, active: false }] } }];
    expect(await told(stage, 'updated')).toMatchObject({ refetched: 1 });
  });

  test('with the policy to erase, the data goes, and may be kept anew', async () => {
    const stage = await reportStage({ policies: { updated: 'erase' } });
    expect(await told(stage, 'updated')).toMatchObject({ updated: 1, refetched: 0, erased: 1 });
    expect(await stage.holding('account-of-mia')).toBeUndefined();
    await stage.keep('account-of-mia');
    expect(await stage.holding('account-of-mia')).toMatchObject({ state: 'tracked' });
    expect(stage.cloud.of(reportAddress)).toHaveLength(1);
  });
});
