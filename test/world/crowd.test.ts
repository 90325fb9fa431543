import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSimulator, type WorldSetup } from '../../simulator/index.ts';
import { issues } from '../../simulator/jira/state.ts';
import { findApp, oauthState } from '../../simulator/oauth/state.ts';
import { lifeOf } from '../../simulator/world/account-life.ts';
import { crowdId, crowdNumber } from '../../simulator/world/crowd.ts';
import {
  accountOf,
  accounts,
  adopt,
  findAccount,
  findSite,
  statusOf,
} from '../../simulator/world/directory.ts';
import { findSetupProblems } from '../../simulator/world/setup.ts';
import { snapshotText } from '../../simulator/world/snapshot.ts';

const MILLION = 1_000_000;

function worldOf(setup: WorldSetup) {
  const simulator = createSimulator();
  return { ...simulator, world: simulator.worlds.create('default', setup) };
}

const idsOf = ({ world }: ReturnType<typeof worldOf>, size: number) =>
  Array.from({ length: size }, (_, number) => crowdId(world, number));

describe('A crowd', () => {
  it('of a million has a million ids, each of which is known again', () => {
    const crowd = worldOf({ seed: 'many', crowd: MILLION });
    const ids = idsOf(crowd, MILLION);
    expect(new Set(ids).size).toBe(MILLION);
    expect(ids.every((accountId) => /^[0-9a-f]{24}$/.test(accountId))).toBe(true);
    expect(ids.every((accountId, number) => crowdNumber(crowd.world, accountId) === number)).toBe(true);
    expect(accounts(crowd.world).size).toBe(0);
  });

  it('of a million takes no more room in a snapshot than one of ten', () => {
    const size = (crowd: number) => snapshotText(worldOf({ seed: 's', crowd }).world).length;
    expect(size(MILLION) - size(10)).toBeLessThan(20);
  });

  it('is the same for the same seed, and another for another', () => {
    const [one, same, other] = ['a', 'a', 'b'].map((seed) => worldOf({ seed, crowd: 10 }));
    if (!one || !same || !other) throw new Error('three worlds');
    expect(idsOf(same, 10)).toEqual(idsOf(one, 10));
    expect(idsOf(other, 10).filter((accountId) => idsOf(one, 10).includes(accountId))).toEqual([]);
    const [first = ''] = idsOf(one, 1);
    expect(accountOf(same.world, first)).toEqual(accountOf(one.world, first));
  });

  it('changes no id of those who are listed', () => {
    const listed = { accounts: [{ handle: 'mia', name: 'Mia' }], sites: [{ handle: 'acme' }], seed: 's' };
    const idOf = (setup: WorldSetup) => findAccount(worldOf(setup).world, 'mia')?.accountId;
    expect(idOf({ ...listed, crowd: 5 })).toBe(idOf(listed));
  });

  it('has members whose values occur nowhere else', () => {
    const crowd = worldOf({ seed: 's', crowd: 300 });
    const values = idsOf(crowd, 300).flatMap((accountId) => {
      const member = accountOf(crowd.world, accountId);
      return [member?.handle, member?.name, member?.email, member?.nickname, member?.picture, accountId];
    });
    expect(values.every((value) => value !== undefined && value !== '')).toBe(true);
    expect(new Set(values).size).toBe(values.length);
    const other = worldOf({ seed: 't', crowd: 300 });
    const name = accountOf(crowd.world, crowdId(crowd.world, 42))?.name;
    expect(name).toMatch(/^Crowd Member 000042 [a-z]{8}$/);
    expect(accountOf(other.world, crowdId(other.world, 42))?.name).not.toBe(name);
  });

  it('knows its members by id, handle and e-mail address, and nobody besides', () => {
    const { world } = worldOf({ seed: 's', crowd: 43 });
    const accountId = crowdId(world, 42);
    const member = accountOf(world, accountId);
    for (const key of [accountId, 'crowd-000042', member?.email ?? '']) {
      expect(findAccount(world, key)).toEqual(member);
    }
    const strangers = [
      'crowd-000043',
      'crowd-42',
      'crowd-0000042',
      'crowd-000042@example.com',
      'CROWD-000042',
      accountId.toUpperCase(),
      `${accountId}0`,
      accountId.slice(1),
      '',
      'unknown',
    ];
    expect(strangers.filter((key) => findAccount(world, key))).toEqual([]);
  });

  it('takes no id for its own that it did not give', () => {
    const { world } = worldOf({ seed: 's', crowd: 1000 });
    const prefix = crowdId(world, 0).slice(0, 18);
    const ending = fc.string({ minLength: 6, maxLength: 6 });
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((end) => end.toString(16).padStart(6, '0'));
    fc.assert(
      fc.property(fc.oneof(ending, hex), (end) => {
        const number = crowdNumber(world, prefix + end);
        return number === undefined || crowdId(world, number) === prefix + end;
      }),
      { numRuns: 2000 },
    );
  });

  it.each([-1, 5, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('has no member number %d of 5', (number) => {
    const { world } = worldOf({ crowd: 5 });
    expect(() => crowdId(world, number)).toThrow(RangeError);
  });

  it('lists a member once they have been changed, with everything else as it was', () => {
    const { world, worlds } = worldOf({ seed: 's', crowd: 5 });
    const accountId = crowdId(world, 3);
    const before = accountOf(world, accountId);
    if (!before) throw new Error('no member');
    adopt(world, before).name = 'Someone';
    expect(accountOf(world, accountId)).toEqual({ ...before, name: 'Someone' });
    expect([...accounts(world).keys()]).toEqual([accountId]);
    const fork = worlds.fork(world, 'fork');
    expect(accountOf(fork, accountId)).toMatchObject({ name: 'Someone' });
    expect(crowdId(fork, 4)).toBe(crowdId(world, 4));
    world.reset();
    expect(accountOf(world, accountId)).toEqual(before);
    expect(accountOf(fork, accountId)).toMatchObject({ name: 'Someone' });
  });

  it('gives up the address of a member who has another', () => {
    const { world } = worldOf({ seed: 's', crowd: 5 });
    const before = findAccount(world, 'crowd-000003');
    if (!before) throw new Error('no member');
    adopt(world, before).email = 'new@example.com';
    expect(findAccount(world, before.email)).toBeUndefined();
    for (const key of ['new@example.com', 'crowd-000003']) {
      expect(findAccount(world, key)?.accountId).toBe(before.accountId);
    }
  });

  it('is active, and nothing has happened to it', () => {
    const { world } = worldOf({ crowd: 5 });
    const member = accountOf(world, crowdId(world, 0));
    expect(member && statusOf(world, member)).toBe('active');
    expect(lifeOf(world, crowdId(world, 0))).toMatchObject({ status: 'active', profileChangedAt: undefined });
    expect(lifeOf(world, 'nobody')).toBeUndefined();
  });
});

describe('A setup with a crowd', () => {
  const problems = (setup: unknown) => findSetupProblems(setup).map(({ where }) => where);

  it('may name its members wherever it names people', () => {
    const setup = {
      crowd: 10,
      sites: [{ handle: 'acme', admins: ['crowd-000001'], members: ['crowd-000002'] }],
      apps: [{ handle: 'app', name: 'App', scopes: [], owner: 'crowd-000009' }],
      issues: [{ key: 'ED-1', site: 'acme', summary: 'S', reporter: 'crowd-000002' }],
      autopilot: { account: 'crowd-000003', decision: 'accept' },
    } satisfies WorldSetup;
    expect(problems(setup)).toEqual([]);
    const { world } = worldOf(setup);
    const ids = [1, 2, 3, 9].map((number) => crowdId(world, number));
    const acme = findSite(world, 'acme');
    const [issue] = issues(world).values();
    const { autopilot } = oauthState(world);
    expect([acme?.admins[0], acme?.members?.[0], autopilot?.accountId, findApp(world, 'app')?.owner]).toEqual(
      ids,
    );
    expect(issue?.reporter).toBe(ids[1]);
    expect(accounts(world).size).toBe(0);
  });

  it.each([
    [{ crowd: -1 }, '/crowd'],
    [{ crowd: MILLION + 1 }, '/crowd'],
    [{ crowd: 1.5 }, '/crowd'],
    [{ crowd: '10' }, '/crowd'],
    [{ crowd: 10, sites: [{ handle: 'acme', members: ['crowd-000010'] }] }, '/sites/0/members/0'],
    [{ sites: [{ handle: 'acme', admins: ['crowd-000000'] }] }, '/sites/0/admins/0'],
    [{ crowd: 10, accounts: [{ handle: 'crowd-000009', name: 'X' }] }, '/accounts/0/handle'],
  ])('%j is refused', (setup, where) => {
    expect(problems(setup)).toEqual([where]);
  });

  it('may list somebody whose handle only looks like one of the crowd', () => {
    expect(problems({ crowd: 10, accounts: [{ handle: 'crowd-000010', name: 'X' }] })).toEqual([]);
  });
});
