import { describe, expect, test } from 'vitest';
import {
  type ErasureReason,
  type FetchedProfile,
  type HoldingState,
  type Kept,
  keepProfile,
  keepProfiles,
  listHeld,
  profileOfJiraUser,
  profileOfMe,
} from '../../client/index.ts';
import { clientOn, consent } from './connect.ts';
import { configuration, mia } from './fake-cloud.ts';
import { accepted, appId, asking, CYCLE, DAY, HOUR, MINUTE, profileOf, reportStage } from './reporting.ts';

const keepingOn = ({ cloud, ledger }: Awaited<ReturnType<typeof reportStage>>) => ({
  ledger,
  environment: cloud.environment,
});

describe('keeping a profile', () => {
  const ids: [string, boolean][] = [
    ['a', true],
    ['557058:f58131cb-b67d-43c7-b30d-6b58d40bd077', true],
    ['x'.repeat(128), true],
    ['', false],
    ['x'.repeat(129), false],
    ['unknown', false],
    ['not an id', false],
    ['ümlaut', false],
    ['a\n', false],
    ['a/b', false],
  ];
  test.each(ids)('"%s" may be an account id: %s', async (accountId, isKept) => {
    const stage = await reportStage();
    const kept = await keepProfile(keepingOn(stage), appId, profileOf(accountId, stage.cloud.time));
    expect(kept).toBe(isKept ? 'kept' : 'not-kept');
    expect(await stage.ledger.listHoldings(appId, 1)).toHaveLength(isKept ? 1 : 0);
  });

  test('a profile without data, of a former user, or of nobody is not kept', async () => {
    const stage = await reportStage();
    const now = stage.cloud.time;
    const former = {
      accountId: 'a',
      active: false,
      displayName: 'Former user',
      avatarUrls: { '48x48': 'x' },
    };
    const profiles: [FetchedProfile, string][] = [
      [profileOfMe({ account_id: 'a', account_status: 'active' }, now), 'not-kept'],
      [profileOfMe({ account_id: 'a', account_status: 'closed', name: 'Mia' }, now), 'closed'],
      [profileOfMe({ account_status: 'active', name: 'Mia' }, now), 'not-kept'],
      [profileOfJiraUser(former, now), 'closed'],
      [profileOfJiraUser({ ...former, active: undefined }, now), 'not-kept'],
    ];
    for (const [profile, kept] of profiles) {
      expect(await keepProfile(keepingOn(stage), appId, profile)).toBe(kept);
    }
    expect(await stage.ledger.listHoldings(appId, 1)).toEqual([]);
  });

  test('a profile of a closed account lets nothing be held of it, and the job erases what was', async () => {
    const stage = await reportStage();
    await stage.keep('a');
    const closed = profileOfMe({ account_id: 'a', account_status: 'closed' }, stage.cloud.time);
    expect(await keepProfile(keepingOn(stage), appId, closed)).toBe('closed');
    expect(await stage.holding('a')).toMatchObject({ state: 'erasing', erasure: { reason: 'closed' } });
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, erased: 1 }]);
    expect(await stage.holding('a')).toMatchObject({ state: 'closed', pieces: {} });
  });

  test('new pieces take the place of old ones; what the source no longer tells goes, the rest keeps its age', async () => {
    const stage = await reportStage();
    const [old, young] = [stage.cloud.time - DAY, stage.cloud.time];
    const first = { account_id: 'a', name: 'Mia', nickname: 'mk', email: 'm@example.com', locale: 'en' };
    await keepProfile(keepingOn(stage), appId, profileOfMe(first, old));
    const user = { accountId: 'a', active: true, displayName: 'Mia K', emailAddress: '' };
    await keepProfile(keepingOn(stage), appId, profileOfJiraUser(user, young));
    expect(await listHeld(stage.ledger, appId, 10)).toMatchObject([
      {
        accountId: 'a',
        oldest: old,
        state: 'tracked',
        pieces: {
          name: { value: 'Mia K', retrievedAt: young },
          nickname: { value: 'mk', retrievedAt: old },
          locale: { value: 'en', retrievedAt: old },
        },
      },
    ]);
    expect((await stage.holding('a'))?.pieces.email).toBeUndefined();
  });

  test('data that comes anew by itself makes a stale holding fresh, and its due date stays', async () => {
    const stage = await reportStage();
    await stage.keep('a');
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'a'));
    await stage.run();
    const stale = await stage.holding('a');
    expect(stale?.state).toBe('stale');
    stage.cloud.time += HOUR;
    await stage.keep('a');
    expect(await stage.holding('a')).toMatchObject({ state: 'tracked', dueAt: stale?.dueAt });
  });

  test('data that is as young as the report which called it outdated is fresh; an older piece keeps it stale', async () => {
    const stage = await reportStage();
    const first = { account_id: 'a', name: 'Mia', nickname: 'mk' };
    await keepProfile(keepingOn(stage), appId, profileOfMe(first, stage.cloud.time));
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'a'));
    await stage.run();
    const saidAt = (await stage.holding('a'))?.lastReportedAt ?? 0;
    const user = { accountId: 'a', active: true, displayName: 'Mia K' };
    await keepProfile(keepingOn(stage), appId, profileOfJiraUser(user, saidAt));
    expect(await stage.holding('a')).toMatchObject({ state: 'stale', pieces: { nickname: {} } });
    await keepProfile(keepingOn(stage), appId, profileOfMe(first, saidAt));
    expect(await stage.holding('a')).toMatchObject({ state: 'tracked' });
  });

  const reasons: [ErasureReason, Kept, HoldingState][] = [
    ['disconnected', 'kept', 'tracked'],
    ['closed', 'closed', 'erasing'],
  ];
  test.each(
    reasons,
  )('while data is being erased because it is %s, new data is %s', async (reason, kept, state) => {
    const stage = await reportStage();
    const whole = profileOfMe({ account_id: 'a', name: 'Mia', nickname: 'mk' }, stage.cloud.time);
    await keepProfile(keepingOn(stage), appId, whole);
    await stage.erase('a', reason);
    const user = profileOfJiraUser({ accountId: 'a', active: true, displayName: 'Mia K' }, stage.cloud.time);
    expect(await keepProfile(keepingOn(stage), appId, user)).toBe(kept);
    const held = await stage.holding('a');
    expect(held?.state).toBe(state);
    expect(held?.pieces.nickname === undefined).toBe(state === 'tracked');
  });

  test('many are kept in one change, and each says what became of it', async () => {
    const stage = await reportStage();
    const profiles = ['a', 'b', 'unknown'].map((accountId) => profileOf(accountId, stage.cloud.time));
    expect(await keepProfiles(keepingOn(stage), appId, profiles)).toEqual(
      new Map([
        ['a', 'kept'],
        ['b', 'kept'],
      ]),
    );
  });
});

describe('coming back', () => {
  async function reportedAndGone(pause: number) {
    const stage = await reportStage({ policies: { updated: 'erase' } });
    await stage.keep('a');
    stage.cloud.time += HOUR;
    stage.answer(asking('updated', 'a'), accepted);
    const reportedAt = stage.cloud.time;
    await stage.run();
    expect(await stage.holding('a')).toBeUndefined();
    stage.cloud.time = reportedAt + pause;
    await stage.keep('a');
    return { stage, reportedAt, dueAt: (await stage.holding('a'))?.dueAt ?? 0 };
  }

  test('within the cycle in which it was reported, an account is due when it would have been', async () => {
    const { stage, reportedAt, dueAt } = await reportedAndGone(DAY);
    expect(dueAt).toBeGreaterThan(reportedAt + CYCLE);
    expect(dueAt).toBeLessThan(reportedAt + CYCLE + HOUR);
    expect(await stage.holding('a')).toMatchObject({ lastReportedAt: reportedAt });
    stage.cloud.time = reportedAt + CYCLE;
    await stage.run();
    expect(stage.reports()).toHaveLength(1);
    stage.cloud.time = dueAt;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1, overdue: 0 }]);
  });

  test('after it, an account is due within minutes, and nothing is remembered of it', async () => {
    const { stage, dueAt } = await reportedAndGone(CYCLE);
    expect(dueAt - stage.cloud.time).toBeLessThanOrEqual(10 * MINUTE);
    expect((await stage.holding('a'))?.lastReportedAt).toBeUndefined();
    await stage.erase('a', 'disconnected');
    await stage.run();
    expect((await stage.ledger.readJob(appId)).left).toEqual([]);
  });
});

describe('leaving', () => {
  async function connectedStage() {
    const stage = await reportStage({ grants: [] });
    const { cloud, clientStore: store, ledger } = stage;
    const { client } = clientOn(cloud, { store, ledger });
    await consent(client);
    await keepProfile(keepingOn(stage), appId, await client.fetchProfile('rohit'));
    return { stage, client, store };
  }

  test('a consent says through which app it was given', async () => {
    const { store } = await connectedStage();
    expect(await store.readGrant('rohit')).toMatchObject({ clientId: configuration.clientId });
    expect(await store.findPeopleByAccount(mia)).toMatchObject([{ personId: 'rohit', clientId: appId }]);
  });

  test('who disconnects is erased, and no report says farewell', async () => {
    const { stage, client, store } = await connectedStage();
    expect(await stage.holding(mia)).toMatchObject({ state: 'tracked' });
    await client.disconnect('rohit');
    expect(await stage.holding(mia)).toBeUndefined();
    expect(await store.readPerson('rohit')).toEqual({ personId: 'rohit', name: 'rohit', clientId: appId });
    stage.cloud.time += DAY;
    await stage.run();
    expect(stage.reports()).toEqual([]);
  });

  test('data that somebody else of the app still uses stays', async () => {
    const { stage, client, store } = await connectedStage();
    await store.writePerson({ personId: 'mark', name: 'mark', linkedAccountId: mia });
    await client.disconnect('rohit');
    expect(await stage.holding(mia)).toMatchObject({ state: 'tracked' });
    await client.erasePerson('mark');
    expect(await stage.holding(mia)).toBeUndefined();
  });

  test('a person who is erased leaves nothing', async () => {
    const { stage, client, store } = await connectedStage();
    await client.erasePerson('rohit');
    expect(await stage.holding(mia)).toBeUndefined();
    expect(await store.readPerson('rohit')).toBeUndefined();
    expect(await store.listGrants()).toEqual([]);
  });

  test('a process that dies while somebody leaves leaves the rest to the reporter', async () => {
    const { stage, client, store } = await connectedStage();
    store.deleteGrant = () => Promise.reject(new Error('dead'));
    await expect(client.disconnect('rohit')).rejects.toThrow('dead');
    expect(await stage.holding(mia)).toMatchObject({ state: 'erasing' });
    expect((await stage.run()).apps).toMatchObject([{ erased: 1 }]);
    expect(await stage.holding(mia)).toBeUndefined();
  });
});
