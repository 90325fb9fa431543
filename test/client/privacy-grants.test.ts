import { describe, expect, test } from 'vitest';
import { configuration, type FakeAnswer, tokenAddress } from './fake-cloud.ts';
import {
  accepted,
  accountIds,
  CYCLE,
  grantOf,
  HOUR,
  type ReportStage,
  reportAddress,
  reportStage,
} from './reporting.ts';

const plain401: FakeAnswer = { status: 401, body: { code: 401, message: 'Unauthorized' } };
const scope401: FakeAnswer = {
  status: 401,
  body: { code: 401, message: 'Unauthorized; scope does not match' },
};
const revoked: FakeAnswer = {
  status: 403,
  body: { error: 'unauthorized_client', error_description: 'refresh_token is invalid' },
};
const three = [
  { personId: 'owner', accessTokenMintedAt: 1 },
  { personId: 'mark', accessTokenMintedAt: 3 },
  { personId: 'eva', accessTokenMintedAt: 2 },
];

const bearers = ({ cloud }: ReportStage) =>
  cloud.of(reportAddress).map(({ authorization }) => authorization?.replace('Bearer ', ''));

/** The token endpoint renews for everybody but these. */
function revokeFor(stage: ReportStage, ...people: string[]): void {
  const renewed = (personId: string): FakeAnswer => ({
    status: 200,
    body: {
      access_token: `renewed-of-${personId}`,
      refresh_token: 'r',
      expires_in: 3600,
      scope: 'report:personal-data',
    },
  });
  stage.cloud.rows[tokenAddress] = ({ json }) => {
    const personId = String(json.refresh_token).replace('refresh-of-', '');
    return people.includes(personId) ? revoked : renewed(personId);
  };
}

/** The service refuses these access tokens. */
function refuse(stage: ReportStage, answer: FakeAnswer, ...accessTokens: string[]): void {
  stage.cloud.rows[reportAddress] = ({ authorization }) =>
    accessTokens.includes(authorization?.replace('Bearer ', '') ?? '') ? answer : accepted;
}

describe('which grant', () => {
  test("the owner's is tried first, then the youngest; grants that ended are not tried", async () => {
    const ended = { personId: 'dead', accessTokenMintedAt: 9, ended: { at: 1, condition: 'x' } };
    const stage = await reportStage({
      apps: [{ configuration, ownerAccountId: 'account-of-owner' }],
      grants: [...three, ended],
    });
    refuse(stage, scope401, 'access-of-owner', 'access-of-mark');
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    await stage.run();
    expect(bearers(stage)).toEqual(['access-of-owner', 'access-of-mark', 'access-of-eva']);
  });

  test('a token that is about to die is renewed before it is used', async () => {
    const stage = await reportStage({ grants: [{ accessTokenExpiresAt: 1 }] });
    revokeFor(stage);
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    await stage.run();
    expect(bearers(stage)).toEqual(['renewed-of-rohit']);
    expect(await stage.clientStore.readGrant('rohit')).toMatchObject({ accessToken: 'renewed-of-rohit' });
  });

  test('one grant that works serves all batches, and nothing is asked of it when nothing is due', async () => {
    const stage = await reportStage({ grants: [{ accessTokenExpiresAt: 1 }] });
    revokeFor(stage);
    await stage.run();
    expect(stage.cloud.seen).toEqual([]);
    await stage.keep(...accountIds(200));
    stage.cloud.time += HOUR;
    await stage.run();
    expect(bearers(stage)).toEqual(Array(3).fill('renewed-of-rohit'));
    expect(stage.cloud.of(tokenAddress)).toHaveLength(1);
  });

  test('a token too young for the gateway is given one more try after 750 ms', async () => {
    const stage = await reportStage({ grants: [{ accessTokenExpiresAt: 1 }] });
    revokeFor(stage);
    stage.answer(scope401, accepted);
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
    expect(stage.cloud.slept).toEqual([750]);
  });
});

describe('401', () => {
  test('the grant is renewed once, and the same batch is sent again', async () => {
    const stage = await reportStage();
    revokeFor(stage);
    refuse(stage, plain401, 'access-of-rohit');
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1, batches: 1 }]);
    expect(bearers(stage)).toEqual(['access-of-rohit', 'renewed-of-rohit']);
    expect(stage.reports()[1]).toEqual(stage.reports()[0]);
  });

  test('a revoked grant is ended, and the report goes with the next one, the revoker in it, due or not', async () => {
    const stage = await reportStage({ grants: three });
    await stage.keep('account-of-mark');
    stage.cloud.time += HOUR;
    await stage.run();
    revokeFor(stage, 'mark');
    refuse(stage, plain401, 'access-of-mark');
    await stage.keep(...accountIds(90));
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 91, batches: 2 }]);
    expect(bearers(stage).slice(1)).toEqual(['access-of-mark', 'access-of-eva', 'access-of-eva']);
    const [, refused, substitute, rest] = stage.reports();
    expect(refused?.map(({ accountId }) => accountId)).not.toContain('account-of-mark');
    expect(substitute).toHaveLength(90);
    expect(substitute?.map(({ accountId }) => accountId)).toContain('account-of-mark');
    expect(rest).toHaveLength(1);
    expect(await stage.clientStore.readGrant('mark')).toMatchObject({
      ended: { condition: 'refresh-token-invalid' },
    });
  });

  test('a grant that turns out to be dead before anything was sent with it makes nobody due', async () => {
    const stage = await reportStage({ grants: three });
    await stage.keep('account-of-mark');
    stage.cloud.time += HOUR;
    await stage.run();
    revokeFor(stage, 'mark');
    const mark = await stage.clientStore.readGrant('mark');
    if (mark) await stage.clientStore.writeGrant({ ...mark, accessTokenExpiresAt: 1 });
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    await stage.run();
    expect(bearers(stage)).toEqual(['access-of-mark', 'access-of-eva']);
    expect(stage.reports()[1]?.map(({ accountId }) => accountId)).toEqual(['account-a']);
  });

  test('the revoker is reported once, although it was due and an entry beside it is malformed', async () => {
    const stage = await reportStage({ grants: three });
    revokeFor(stage, 'mark');
    const named = (json: unknown) => JSON.stringify(json);
    const reported: string[] = [];
    stage.cloud.rows[reportAddress] = ({ authorization, json }) => {
      if (authorization === 'Bearer access-of-mark') return plain401;
      if (named(json).includes('account-0000')) return { status: 400 };
      reported.push(named(json));
      return accepted;
    };
    await stage.keep(...accountIds(8), 'account-of-mark');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 8 }]);
    expect(reported.filter((one) => one.includes('account-of-mark'))).toHaveLength(1);
  });

  test('a revoker whose entry is malformed keeps nobody else from being reported', async () => {
    const stage = await reportStage({ grants: three });
    await stage.keep('account-of-mark');
    stage.cloud.time += HOUR;
    await stage.run();
    revokeFor(stage, 'mark');
    stage.cloud.rows[reportAddress] = ({ authorization, json }) => {
      if (authorization === 'Bearer access-of-mark') return plain401;
      return JSON.stringify(json).includes('account-of-mark') ? { status: 400 } : accepted;
    };
    await stage.keep(...accountIds(3));
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 3 }]);
    expect(stage.alerts).toEqual([]);
  });

  test('a grant whose renewed token is refused as well is left for the next one, and stays alive', async () => {
    const stage = await reportStage({ grants: three });
    revokeFor(stage);
    await stage.keep('account-of-mark');
    stage.cloud.time += HOUR;
    await stage.run();
    stage.cloud.seen.length = 0;
    refuse(stage, plain401, 'access-of-mark', 'renewed-of-mark');
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 2, batches: 1 }]);
    expect(bearers(stage)).toEqual(['access-of-mark', 'renewed-of-mark', 'access-of-eva']);
    expect((await stage.clientStore.readGrant('mark'))?.ended).toBeUndefined();
  });

  test('with the policy to erase, what is held of the revoker goes and is not reported', async () => {
    const stage = await reportStage({ grants: three, policies: { revoked: 'erase' } });
    revokeFor(stage, 'mark');
    refuse(stage, plain401, 'access-of-mark');
    await stage.keep('account-a', 'account-of-mark');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1, erased: 1 }]);
    expect(
      stage
        .reports()
        .at(-1)
        ?.map(({ accountId }) => accountId),
    ).toEqual(['account-a']);
    expect(await stage.holding('account-of-mark')).toBeUndefined();
  });

  test('the tries of one run are bounded, everything stays due, and somebody is told', async () => {
    const grants = ['a', 'b', 'c', 'd', 'e'].map((personId) => ({ personId }));
    const stage = await reportStage({ grants, policies: { mostGrantTries: 2 } });
    revokeFor(stage, 'a', 'b', 'c', 'd', 'e');
    stage.answer(plain401);
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'no-grant' }]);
    expect(stage.reports()).toHaveLength(2);
    expect(stage.alerts).toMatchObject([{ kind: 'no-grant' }]);
    expect((await stage.holding('account-a'))?.dueAt).toBeLessThan(stage.cloud.time);
    stage.cloud.time += HOUR;
    await stage.run();
    stage.cloud.time += HOUR;
    await stage.run();
    stage.cloud.time += HOUR;
    await stage.run();
    expect(stage.reports()).toHaveLength(5);
    await stage.clientStore.writeGrant(grantOf(stage.cloud.time, { personId: 'f' }));
    stage.answer(accepted);
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 1 }]);
  });

  test('a token endpoint that is out of order ends no grant', async () => {
    const stage = await reportStage({ grants: three });
    stage.cloud.rows[tokenAddress] = [{ status: 503 }];
    stage.answer(plain401);
    await stage.keep('account-a');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 0, failed: 'no-grant' }]);
    const grants = await stage.clientStore.listGrants();
    expect(grants.map(({ ended }) => ended)).toEqual([undefined, undefined, undefined]);
  });
});

describe('403, and 401 about the scope', () => {
  const answers: [string, FakeAnswer][] = [
    ['403', { status: 403, body: '' }],
    ['401 about the scope', scope401],
  ];
  test.each(answers)('%s: the next grant without renewal; the first one stays alive', async (_, answer) => {
    const stage = await reportStage({ grants: three });
    refuse(stage, answer, 'access-of-mark');
    await stage.keep('account-a', 'account-of-mark');
    stage.cloud.time += HOUR;
    expect((await stage.run()).apps).toMatchObject([{ reported: 2, batches: 1 }]);
    expect(stage.cloud.of(tokenAddress)).toEqual([]);
    expect((await stage.clientStore.readGrant('mark'))?.ended).toBeUndefined();
    stage.cloud.time += CYCLE + HOUR;
    await stage.run();
    expect(bearers(stage)).toEqual(['access-of-mark', 'access-of-eva', 'access-of-eva']);
  });
});
