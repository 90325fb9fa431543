import { describe, expect, test } from 'vitest';
import {
  createReporterParts,
  type Grant,
  type Holding,
  newJob,
  Personal,
  type ReportingJob,
} from '../../client/index.ts';
import { rememberLeft } from '../../client/privacy/left-accounts.ts';
import { holding } from './ledgers.ts';
import { CYCLE, DAY, grantOf, MINUTE, profileOf } from './reporting.ts';

const parts = createReporterParts();

describe('the order of grants', () => {
  const order = (...grants: Partial<Grant>[]) =>
    parts.chooseGrants(
      grants.map((grant) => grantOf(0, grant)),
      'account-of-owner',
    );
  const pairs: [string, Partial<Grant>, Partial<Grant>][] = [
    ["the owner's, although it does not name the scope", { personId: 'owner', scopes: [] }, {}],
    ['one with the scope of reporting', { refreshToken: undefined }, { scopes: ['read:me'] }],
    ['one that can be renewed', {}, { refreshToken: undefined, accessTokenMintedAt: 9 }],
    ['the youngest', { accessTokenMintedAt: 9 }, { accessTokenMintedAt: 8 }],
  ];
  test.each(pairs)('%s comes first', (_, first, second) => {
    const [one, other] = [
      { grantId: 'first', ...first },
      { grantId: 'second', ...second },
    ];
    expect(order(other, one).map(({ grantId }) => grantId)).toEqual(['first', 'second']);
    expect(order(one, other).map(({ grantId }) => grantId)).toEqual(['first', 'second']);
  });
});

describe('the pause after failures', () => {
  test.each([
    [1, 1],
    [2, 2],
    [6, 32],
    [7, 60],
    [1_000_000, 60],
  ])('after %i it is %i minutes, give or take a quarter', (failures, minutes) => {
    expect(parts.backOff(failures, () => 0)).toBe(0.75 * minutes * MINUTE);
    expect(parts.backOff(failures, () => 0.5)).toBe(minutes * MINUTE);
    expect(parts.backOff(failures, () => 1 - 2 ** -32)).toBeLessThanOrEqual(1.25 * minutes * MINUTE);
  });
});

describe('data that could not be reported', () => {
  const held = { ...holding('a'), heldSince: 0 };
  const late = (more: Partial<Holding>, now: number) =>
    parts.mustRemedy({ ...held, ...more }, CYCLE, DAY, now);

  test('must go when the cycle and the grace are over, and not before', () => {
    expect([late({}, CYCLE + DAY), late({}, CYCLE + DAY + 1)]).toEqual([false, true]);
  });

  test('counts from the last report that was accepted, however long it has been held', () => {
    const reported = { lastReportedAt: 90 * DAY };
    expect(late(reported, 97 * DAY)).toBe(false);
    expect(late(reported, 99 * DAY)).toBe(true);
  });
});

describe('who left', () => {
  const left = (accountId: string, lastReportedAt: number) => ({ ...holding(accountId), lastReportedAt });
  const ids = (job: ReportingJob) => job.left?.map(({ accountId }) => accountId);

  test('is remembered beside others, once, until the cycle is over', () => {
    const first = rememberLeft(newJob('app'), [left('a', 1), left('b', DAY)], DAY);
    const second = rememberLeft(first, [left('a', 2), left('c', DAY), holding('never-reported')], DAY);
    expect(ids(second)).toEqual(['b', 'a', 'c']);
    expect(ids(rememberLeft(second, [], CYCLE + 2))).toEqual(['b', 'c']);
  });

  test('is one of a thousand at the most, the latest of them', () => {
    const many = Array.from({ length: 1_200 }, (_, index) => left(`account-${index}`, DAY));
    const { left: remembered = [] } = rememberLeft(newJob('app'), many, DAY);
    expect([remembered.length, remembered.at(-1)?.accountId]).toEqual([1_000, 'account-1199']);
  });
});

describe('what an answer means', () => {
  const kinds: [number, string][] = [
    [202, 'unavailable'],
    [302, 'unavailable'],
    [400, 'malformed'],
    [403, 'grant-refused'],
    [413, 'malformed'],
    [415, 'malformed'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
  ];
  test.each(kinds)('%i without a body: %s', (status, kind) => {
    const answer = { status, headers: new Headers(), text: '', json: undefined };
    expect(parts.classifyReport(answer, [], 0)).toMatchObject({ kind });
  });
});

describe('a profile that was fetched again', () => {
  test('a profile of somebody else, or of nobody, is unusable', () => {
    const { judgeRefetch } = parts;
    const other = profileOf('account-of-mark', 1);
    expect(judgeRefetch(other, 'account-of-mia')).toBe('unusable');
    expect(judgeRefetch({ ...other, accountId: undefined }, 'account-of-mia')).toBe('unusable');
    expect(judgeRefetch(undefined, 'account-of-mia')).toBe('unusable');
    expect(judgeRefetch(other, 'account-of-mark')).toBe('keep');
  });

  test('of a deactivated account that hides its name is unusable; "Former user" alone means closed', () => {
    const { judgeRefetch } = parts;
    const inactive = { ...profileOf('account-of-mark', 1), status: 'inactive' } as const;
    const { name: _, ...hidden } = inactive.pieces;
    const former = { name: { value: new Personal('Former user'), retrievedAt: 1 } };
    expect(judgeRefetch({ ...inactive, pieces: {} }, 'account-of-mark')).toBe('unusable');
    expect(judgeRefetch({ ...inactive, pieces: hidden }, 'account-of-mark')).not.toBe('closed');
    expect(judgeRefetch({ ...inactive, pieces: former }, 'account-of-mark')).toBe('closed');
    expect(judgeRefetch({ ...inactive, status: 'active', pieces: former }, 'account-of-mark')).toBe(
      'unusable',
    );
  });
});
