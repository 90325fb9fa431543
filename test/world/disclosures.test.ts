import { describe, expect, it } from 'vitest';
import { findApp } from '../../simulator/oauth/state.ts';
import { crowdId } from '../../simulator/world/crowd.ts';
import { adopt, findAccount } from '../../simulator/world/directory.ts';
import { disclosureOf, noteDisclosure } from '../../simulator/world/disclosures.ts';
import { DAY, SECOND } from '../../simulator/world/durations.ts';
import { gateway, startCloud } from '../jira/cloud.ts';

const scopes = ['read:me', 'read:jira-user', 'read:jira-work', 'write:jira-work'];
const text = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'hi' }] }],
};

async function start() {
  const cloud = await startCloud({ crowd: 10 });
  const clientId = findApp(cloud.world, 'app')?.clientId ?? '';
  const accountIdOf = (handle: string) => findAccount(cloud.world, handle)?.accountId ?? '';
  return {
    ...cloud,
    accountIdOf,
    get: (url: string, account = 'mia') => cloud.send('GET', url, cloud.tokenFor({ account, scopes })),
    disclosed: (handle: string) => disclosureOf(cloud.world, clientId, accountIdOf(handle)),
  };
}

describe('What an app was shown of a person', () => {
  it('is nothing, as long as it asked for nothing', async () => {
    const cloud = await start();
    await cloud.get(gateway('/3/serverInfo'));
    await cloud.get('https://api.atlassian.com/oauth/token/accessible-resources');
    expect(cloud.disclosed('mia')).toBeUndefined();
  });

  it('is noted with its first and its last moment', async () => {
    const cloud = await start();
    const firstAt = cloud.world.clock.now();
    await cloud.get('https://api.atlassian.com/me');
    cloud.world.clock.advance(DAY);
    await cloud.get('https://api.atlassian.com/me');
    expect(cloud.disclosed('mia')).toEqual({ firstAt, lastAt: firstAt + DAY });
    cloud.world.clock.advance(SECOND - 1);
    await cloud.get('https://api.atlassian.com/me');
    expect(cloud.disclosed('mia')).toEqual({ firstAt, lastAt: firstAt + DAY });
    const fork = cloud.simulator.worlds.fork(cloud.world, 'fork');
    const clientId = findApp(fork, 'app')?.clientId ?? '';
    expect(disclosureOf(fork, clientId, cloud.accountIdOf('mia'))).toEqual(cloud.disclosed('mia'));
    cloud.world.reset();
    expect(cloud.disclosed('mia')).toBeUndefined();
  });

  it.each([
    ['/3/myself', 'rohit', ['rohit']],
    ['/2/user?accountId={rohit}', 'mia', ['rohit']],
    ['/3/user/bulk?accountId={rohit}&accountId={mia}', 'mia', ['mia', 'rohit']],
    ['/3/user/bulk?accountId={rohit}&accountId={mia}&maxResults=1', 'mia', ['rohit']],
    ['/3/issue/ED-1', 'mia', ['mia', 'rohit']],
    ['/3/issue/ED-1?fields=summary', 'mia', []],
    ['/3/issue/ED-1?fields=reporter', 'mia', ['mia']],
    ['/3/issue/ED-1?fields=comment', 'mia', ['rohit']],
    ['/2/issue/ED-1/comment', 'mia', ['rohit']],
    ['/3/issue/ED-1/comment?startAt=1', 'mia', []],
    ['/3/issue/ED-1/comment/10000', 'mia', ['rohit']],
    ['/3/issue/NO-1', 'mia', []],
  ])('is noted by GET %s', async (path, account, shown) => {
    const cloud = await start();
    await cloud.send('POST', gateway('/3/issue/ED-1/comment'), cloud.tokenFor({ account: 'rohit' }), {
      body: text,
    });
    cloud.world.clock.advance(SECOND);
    await cloud.get(gateway(path.replaceAll(/{(\w+)}/g, (_, handle) => cloud.accountIdOf(handle))), account);
    const now = cloud.world.clock.now();
    expect(['mia', 'rohit', 'gone'].filter((handle) => cloud.disclosed(handle)?.lastAt === now)).toEqual(
      shown,
    );
  });

  it('is noted when somebody writes and is shown what they wrote', async () => {
    const cloud = await start();
    await cloud.send('POST', gateway('/3/issue/ED-1/comment'), cloud.tokenFor({ account: 'rohit' }), {
      body: text,
    });
    expect(cloud.disclosed('rohit')).toBeDefined();
  });

  it('leaves out those who are shown as former users', async () => {
    const cloud = await start();
    await cloud.get(gateway(`/3/user?accountId=${cloud.accountIdOf('gone')}`));
    expect(cloud.disclosed('gone')).toBeUndefined();
    const rohit = findAccount(cloud.world, 'rohit');
    if (rohit) adopt(cloud.world, rohit).status = 'closed';
    await cloud.get(gateway(`/3/user/bulk?accountId=${rohit?.accountId}`));
    expect(cloud.disclosed('rohit')).toBeUndefined();
  });

  it("is each app's own, and may be of the crowd", async () => {
    const { world } = await start();
    noteDisclosure(world, 'one', [crowdId(world, 3), 'nobody']);
    expect(disclosureOf(world, 'one', crowdId(world, 3))).toBeDefined();
    expect(disclosureOf(world, 'other', crowdId(world, 3))).toBeUndefined();
    expect(disclosureOf(world, 'one', 'nobody')).toBeUndefined();
  });
});
