import { describe, expect, it } from 'vitest';
import type { components } from '../../openapi/control.gen.ts';
import { findAccount } from '../../simulator/world/directory.ts';
import { DAY, SECOND } from '../../simulator/world/durations.ts';
import { cloudId, gateway, startCloud } from './cloud.ts';

type Cloud = Awaited<ReturnType<typeof startLife>>;
type Account = components['schemas']['Account'];

const GRACE = 14 * DAY;
const AVATAR = 'https://avatar-management--avatars.us-west-2.prod.public.atl-paas.net/default-avatar.png';
const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Mia looks; Rohit, who reported ED-8 and commented on it, lives. */
async function startLife() {
  const cloud = await startCloud();
  const rohit = findAccount(cloud.world, 'rohit')?.accountId ?? '';
  const his = cloud.tokenFor({ account: 'rohit', scopes: ['read:me', 'read:jira-user', 'write:jira-work'] });
  const fields = { project: { key: 'ED' }, issuetype: { name: 'Task' }, summary: 'His' };
  const created = await cloud.send('POST', gateway('/3/issue'), his, { fields });
  const { key } = created.json() as { key: string };
  const said = { body: document('hi') };
  const comment = await cloud.send('POST', gateway(`/3/issue/${key}/comment`), his, said);
  const control = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
    cloud.simulator.app.inject({
      method,
      url: `/_control/worlds/default/accounts/rohit${path}`,
      ...(payload && { payload }),
    });
  const commentId = (comment.json() as { id: string }).id;
  return { ...cloud, rohit, his, key, commentId, control };
}

/** The places of Jira that show a person, and where in the answer. */
const PLACES: [string, (cloud: Cloud) => string, (body: never) => object][] = [
  ['GET /user', ({ rohit }) => `/3/user?accountId=${rohit}`, (user: object) => user],
  [
    'GET /user/bulk',
    ({ rohit }) => `/3/user/bulk?accountId=${rohit}`,
    ({ values }: { values: object[] }) => values[0] ?? {},
  ],
  [
    'GET /issue, reporter',
    ({ key }) => `/3/issue/${key}`,
    ({ fields }: { fields: { reporter: object } }) => fields.reporter,
  ],
  [
    'GET /issue, creator',
    ({ key }) => `/2/issue/${key}`,
    ({ fields }: { fields: { creator: object } }) => fields.creator,
  ],
  [
    'GET /issue, author of a comment',
    ({ key }) => `/3/issue/${key}?fields=comment`,
    ({ fields }: { fields: { comment: { comments: { author: object }[] } } }) =>
      fields.comment.comments[0]?.author ?? {},
  ],
  [
    'GET /comment',
    ({ key }) => `/3/issue/${key}/comment`,
    ({ comments }: { comments: { author: object }[] }) => comments[0]?.author ?? {},
  ],
  [
    'GET /comment/{id}',
    ({ key, commentId }) => `/3/issue/${key}/comment/${commentId}`,
    ({ updateAuthor }: { updateAuthor: object }) => updateAuthor,
  ],
];

describe.each(PLACES)('%s', (_place, address, personIn) => {
  const shown = async (cloud: Cloud) => {
    const answer = await cloud.send('GET', gateway(address(cloud)), cloud.tokenFor());
    expect(answer.statusCode).toBe(200);
    return personIn(answer.json() as never);
  };
  const formerUser = ({ rohit }: Cloud) => ({
    accountId: rohit,
    accountType: 'atlassian',
    avatarUrls: { '48x48': AVATAR, '24x24': AVATAR, '16x16': AVATAR, '32x32': AVATAR },
    displayName: 'Former user',
    active: false,
  });

  it('shows a deactivated account by name, inactive, and active again when it is brought back', async () => {
    const cloud = await startLife();
    await cloud.control('PATCH', '', { status: 'inactive' });
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit Rao', active: false });
    await cloud.control('PATCH', '', { status: 'active' });
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit Rao', active: true });
  });

  it('shows an account by name as long as its closure can be called off, then as a former user', async () => {
    const cloud = await startLife();
    await cloud.control('POST', '/closure');
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit Rao', active: false });
    cloud.world.clock.advance(GRACE - SECOND);
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit Rao', active: false });
    cloud.world.clock.advance(SECOND - 1);
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit Rao', active: false });
    cloud.world.clock.advance(1);
    const { self, ...rest } = (await shown(cloud)) as { self: string };
    expect(self).toMatch(
      new RegExp(`^http://acme\\.atlassian\\.net/rest/api/[23]/user\\?accountId=${cloud.rohit}$`),
    );
    expect(rest).toEqual(formerUser(cloud));
    cloud.world.clock.advance(SECOND);
    expect(await shown(cloud)).toMatchObject({ displayName: 'Former user' });
  });

  it('shows an account that was reopened as if nothing had been', async () => {
    const cloud = await startLife();
    const before = await shown(cloud);
    await cloud.control('POST', '/closure');
    cloud.world.clock.advance(GRACE - 1);
    await cloud.control('DELETE', '/closure');
    cloud.world.clock.advance(GRACE);
    expect(await shown(cloud)).toEqual(before);
  });

  it('shows an account that was deleted at once as a former user', async () => {
    const cloud = await startLife();
    await cloud.control('PATCH', '', { status: 'closed' });
    expect(await shown(cloud)).toMatchObject(formerUser(cloud));
  });

  it('shows a new name at once', async () => {
    const cloud = await startLife();
    await cloud.control('PATCH', '', { name: 'Rohit R. Rao' });
    expect(await shown(cloud)).toMatchObject({ displayName: 'Rohit R. Rao' });
  });
});

describe.each([
  ['GET /me', 'https://api.atlassian.com/me'],
  ['GET /rest/api/3/myself', gateway('/3/myself')],
])('%s', (_place, url) => {
  it.each(['inactive', 'closed'])('answers 401 to the token of somebody who is %s', async (status) => {
    const cloud = await startLife();
    expect((await cloud.send('GET', url, cloud.his)).statusCode).toBe(200);
    await cloud.control('PATCH', '', { status });
    expect((await cloud.send('GET', url, cloud.his)).statusCode).toBe(401);
  });

  it('answers 401 from the request to close the account on, and 200 again when it is reopened', async () => {
    const cloud = await startLife();
    await cloud.control('POST', '/closure');
    expect((await cloud.send('GET', url, cloud.his)).statusCode).toBe(401);
    await cloud.control('DELETE', '/closure');
    expect((await cloud.send('GET', url, cloud.his)).statusCode).toBe(200);
    await cloud.control('POST', '/closure');
    cloud.world.clock.advance(GRACE);
    const later = await cloud.send('GET', url, cloud.tokenFor({ account: 'rohit', scopes: ['read:me'] }));
    expect(later.statusCode).toBe(401);
  });
});

describe('The login page', () => {
  it('offers nobody whose closure is under way, and everybody who was reopened', async () => {
    const cloud = await startLife();
    const page = async () =>
      (
        await cloud.send(
          'GET',
          'https://id.atlassian.com/login?continue=http%3A%2F%2Fid.atlassian.com%2Fmanage-profile%2Fapps',
        )
      ).body;
    expect(await page()).toContain('Rohit Rao');
    await cloud.control('POST', '/closure');
    expect(await page()).not.toContain('Rohit Rao');
    await cloud.control('DELETE', '/closure');
    expect(await page()).toContain('Rohit Rao');
  });
});

describe('The control surface', () => {
  it('tells the whole life of an account, in any copy of the world', async () => {
    const cloud = await startLife();
    const { worlds } = cloud.simulator;
    await cloud.control('PATCH', '', { nickname: 'ro' });
    cloud.world.clock.advance(DAY);
    await cloud.control('PATCH', '', { emailVisible: true });
    await cloud.control('POST', '/closure');
    const lifeIn = async (world: string) => {
      const url = `/_control/worlds/${world}/accounts/rohit`;
      const account = (await cloud.simulator.app.inject({ method: 'GET', url })).json() as Account;
      const { status, closureRequestedAt, closesAt, closedAt, profileChangedAt, visibilityChangedAt } =
        account;
      return { status, closureRequestedAt, closesAt, closedAt, profileChangedAt, visibilityChangedAt };
    };
    const told = {
      status: 'inactive',
      closureRequestedAt: '2026-01-06T09:00:00.000Z',
      closesAt: '2026-01-20T09:00:00.000Z',
      closedAt: undefined,
      profileChangedAt: '2026-01-05T09:00:00.000Z',
      visibilityChangedAt: '2026-01-06T09:00:00.000Z',
    };
    expect(await lifeIn('default')).toEqual(told);
    const fork = worlds.fork(cloud.world, 'fork');
    expect(await lifeIn('fork')).toEqual(told);
    fork.clock.advance(GRACE);
    const closed = { ...told, status: 'closed', closedAt: told.closesAt };
    expect(await lifeIn('fork')).toEqual(closed);
    expect(await lifeIn('default')).toEqual(told);
    cloud.world.reset();
    expect(await lifeIn('default')).toEqual({ status: 'active' });
  });
});

it('a site keeps its people when their accounts are closed', async () => {
  const cloud = await startLife();
  const members = async () => {
    const url = `/_control/worlds/default/sites/${cloudId}`;
    return ((await cloud.simulator.app.inject({ method: 'GET', url })).json() as { members: string[] })
      .members;
  };
  const before = await members();
  await cloud.control('PATCH', '', { status: 'closed' });
  expect(await members()).toEqual(before);
});
