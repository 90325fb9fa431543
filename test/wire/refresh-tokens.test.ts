import { describe, expect, it } from 'vitest';
import { revokeGrant } from '../../simulator/oauth/consent.ts';
import { findGrant } from '../../simulator/oauth/state.ts';
import { adopt, findAccount } from '../../simulator/world/directory.ts';
import { CLIENT_ID, CLOUD_ID, OTHER_CLOUD_ID } from './setup.ts';
import { listen } from './simulator.ts';
import type { TestWorld } from './test-world.ts';

const sim = listen();
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** What a refresh gives: its status, and the private reason of a refusal. */
async function outcome(world: TestWorld, refreshToken: string): Promise<number | string | undefined> {
  const { status } = await world.refresh(refreshToken);
  return status === 200 ? 200 : world.refusal();
}

const accountOf = (world: TestWorld, handle: string) => {
  const account = findAccount(world.world, handle);
  if (!account) throw new Error(`no ${handle}`);
  return adopt(world.world, account);
};

describe('A code', () => {
  it.each([
    [10 * MINUTE - SECOND, 200],
    [10 * MINUTE, 400],
  ])('that is %d ms old is answered with %d', async (age, status) => {
    const world = sim.world();
    const request = await world.exchange();
    world.world.clock.advance(age);
    expect((await world.post(request)).status).toBe(status);
  });

  it('that is replayed leaves its tokens alive, unless the dial says otherwise', async () => {
    for (const [position, after] of [
      ['refused', 200],
      ['ends-tokens', 'refreshTokenFamilyEnded'],
    ] as const) {
      const world = sim.world({ dials: { 'oauth.codeReplay': position } });
      const request = await world.exchange();
      const { body } = (await world.post(request)) as { body: { refresh_token: string } };
      await world.post(request);
      expect(await outcome(world, body.refresh_token)).toBe(after);
    }
  });
});

describe('A rotated refresh token', () => {
  it.each([
    [0, 200],
    [10 * MINUTE - SECOND, 200],
    [10 * MINUTE, 'refreshTokenReused'],
    [10 * MINUTE + SECOND, 'refreshTokenReused'],
  ])('that comes again after %d ms ends in %s', async (pause, expected) => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    await world.refresh(refresh_token);
    world.world.clock.advance(pause);
    expect(await outcome(world, refresh_token)).toBe(expected);
  });

  it('that is reused outside the leeway takes the whole family with it', async () => {
    const world = sim.world();
    const first = await world.tokens();
    const second = await world.refresh(first.refresh_token);
    world.world.clock.advance(10 * MINUTE);
    await world.refresh(first.refresh_token);
    expect(await outcome(world, second.body.refresh_token)).toBe('refreshTokenFamilyEnded');
  });

  it('that is the second to last is reuse, even within the leeway', async () => {
    const world = sim.world();
    const first = await world.tokens();
    const second = await world.refresh(first.refresh_token);
    await world.refresh(second.body.refresh_token);
    expect(await outcome(world, first.refresh_token)).toBe('refreshTokenReused');
  });

  it.each([
    ['new-pair', false],
    ['same-pair', true],
  ])('gives within the leeway, at the dial %s, the same pair: %s', async (position, same) => {
    const world = sim.world({ dials: { 'oauth.leewayAnswer': position } });
    const { refresh_token } = await world.tokens();
    const first = await world.refresh(refresh_token);
    world.world.clock.advance(MINUTE);
    const again = await world.refresh(refresh_token);
    expect(again.body.refresh_token === first.body.refresh_token).toBe(same);
    expect(again.body.access_token === first.body.access_token).toBe(same);
    expect(await outcome(world, again.body.refresh_token)).toBe(200);
  });
});

describe('A refresh token', () => {
  it.each([
    [90 * DAY - SECOND, 200],
    [90 * DAY, 'refreshTokenInactive'],
  ])('that is idle for %d ms ends in %s', async (idle, expected) => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    world.world.clock.advance(idle);
    expect(await outcome(world, refresh_token)).toBe(expected);
  });

  it('starts its ninety days anew with each rotation, for years', async () => {
    const world = sim.world();
    let { refresh_token } = await world.tokens();
    for (let quarter = 0; quarter < 10; quarter++) {
      world.world.clock.advance(89 * DAY);
      ({ refresh_token } = (await world.refresh(refresh_token)).body);
    }
    expect(await outcome(world, refresh_token)).toBe(200);
  });

  it.each([
    ['off', 366, 200],
    ['365-days', 364, 200],
    ['365-days', 365, 'refreshTokenExpired'],
  ])('with the dial at %s is, %d days after consent, %s', async (position, days, expected) => {
    const world = sim.world({ dials: { 'oauth.absoluteExpiry': position } });
    let { refresh_token } = await world.tokens();
    for (let day = 60; day < days; day += 60) {
      world.world.clock.advance(60 * DAY);
      ({ refresh_token } = (await world.refresh(refresh_token)).body);
    }
    world.world.clock.advance((days % 60 || 60) * DAY);
    expect(await outcome(world, refresh_token)).toBe(expected);
  });

  it('dies with a change of the password, and lives again with the old one', async () => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    accountOf(world, 'mia').password = 2;
    expect(await outcome(world, refresh_token)).toBe('passwordChanged');
    accountOf(world, 'mia').password = 1;
    expect(await outcome(world, refresh_token)).toBe(200);
  });

  it.each(['closed', 'inactive'] as const)('dies with an account that is %s', async (status) => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    accountOf(world, 'mia').status = status;
    expect(await outcome(world, refresh_token)).toBe('accountGone');
  });

  it('dies with the consent, at all sites', async () => {
    const world = sim.world();
    const { refresh_token, access_token } = await world.tokens();
    const grant = findGrant(world.world, CLIENT_ID, accountOf(world, 'mia').accountId);
    if (grant) revokeGrant(world.world, grant, 'person');
    expect(await outcome(world, refresh_token)).toBe('grantRevoked');
    const headers = { authorization: `Bearer ${access_token}` };
    const answer = await fetch(world.gateway('/rest/api/3/myself'), { headers });
    expect([answer.status, await answer.json()]).toEqual([401, { code: 401, message: 'Unauthorized' }]);
  });
});

describe('A second consent of the same person', () => {
  it('replaces the scopes and adds the site', async () => {
    const world = sim.world();
    const first = await world.tokens();
    world.signsIn('mia', 'accept', [OTHER_CLOUD_ID]);
    await world.tokens({ scope: 'read:jira-work offline_access' });
    const answer = await world.refresh(first.refresh_token);
    expect(answer.body.scope).toBe('read:jira-work offline_access');
    const headers = { authorization: `Bearer ${answer.body.access_token}` };
    const resources = await fetch(world.at('api.atlassian.com', '/oauth/token/accessible-resources'), {
      headers,
    });
    expect(await resources.json()).toMatchObject([
      { id: CLOUD_ID, scopes: ['read:jira-work'] },
      { id: OTHER_CLOUD_ID, scopes: ['read:jira-work'] },
    ]);
  });

  it.each([
    ['own-chain', 200],
    ['replaces-chain', 'refreshTokenFamilyEnded'],
  ])('with the dial at %s leaves the first refresh token in: %s', async (position, expected) => {
    const world = sim.world({ dials: { 'oauth.secondConsent': position } });
    const first = await world.tokens();
    const second = await world.tokens();
    expect(await outcome(world, first.refresh_token)).toBe(expected);
    expect(await outcome(world, second.refresh_token)).toBe(200);
  });
});
