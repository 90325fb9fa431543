import { describe, expect, it } from 'vitest';
import { renameSite } from '../../simulator/connect/site-events/rename-site.ts';
import { JIRA, openConnect, SERVER } from './connect-world.ts';

const MYSELF = `${JIRA}/rest/api/3/myself`;
const COMMENT = `${JIRA}/rest/api/2/issue/ED-1/comment`;

describe('A token by which an app acts as a person', () => {
  it('expires after fifteen minutes, and not before', async () => {
    const connect = await openConnect();
    const accessToken = await connect.userToken(await connect.install());
    connect.world.clock.advance(15 * 60_000 - 1);
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(200);
    connect.world.clock.advance(1);
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(401);
    expect(connect.refusal()).toBe('userTokenExpired');
  });

  it('has the scopes that were asked for', async () => {
    const connect = await openConnect();
    const accessToken = await connect.userToken(await connect.install(), { form: { scope: 'READ' } });
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(200);
    const answer = await connect.asUser(accessToken, COMMENT, { method: 'POST', payload: { body: 'Hi.' } });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      403,
      { message: 'Request not in an authorized API scope' },
    ]);
  });

  it('shows what the person may see', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const rohit = { sub: `urn:atlassian:connect:useraccountid:${connect.accountId('rohit')}` };
    const hidden = `${JIRA}/rest/api/3/issue/ED-7`;
    expect((await connect.asUser(await connect.userToken(installation), hidden)).statusCode).toBe(404);
    const other = await connect.userToken(installation, { claims: rohit });
    expect((await connect.asUser(other, hidden)).statusCode).toBe(200);
  });

  it('is good at its product of its site only, and not at the gateway', async () => {
    const connect = await openConnect();
    const accessToken = await connect.userToken(await connect.install());
    for (const url of [
      'https://globex.atlassian.net/rest/api/3/myself',
      `https://api.atlassian.com/ex/jira/${connect.site().cloudId}/rest/api/3/myself`,
      'https://api.atlassian.com/me',
    ]) {
      expect((await connect.asUser(accessToken, url)).statusCode).toBe(401);
    }
    const inWiki = await connect.userToken(await connect.install({ product: 'confluence' }));
    expect((await connect.asUser(inWiki, MYSELF)).statusCode).toBe(401);
    expect(connect.refusal()).toBe('userTokenOfElsewhere');
  });

  it('is not good in another world of the same seed', async () => {
    const [one, other] = [await openConnect(), await openConnect()];
    const accessToken = await one.userToken(await one.install());
    await other.install();
    other.world.lineage = 'elsewhere';
    expect((await other.asUser(accessToken, MYSELF)).statusCode).toBe(401);
  });

  it('ends with the person, and with the app', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const accessToken = await connect.userToken(installation);
    installation.state = 'disabled';
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(401);
    installation.state = 'enabled';
    connect.account('mia').status = 'closed';
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(401);
    expect(connect.refusal()).toBe('userTokenOfInactivePerson');
  });

  it('lets nobody in where an app is to ask about itself', async () => {
    const connect = await openConnect();
    const accessToken = await connect.userToken(await connect.install());
    const url = `${JIRA}/rest/atlassian-connect/1/addons/com.example.board/properties`;
    const answer = await connect.asUser(accessToken, url);
    expect([answer.statusCode, answer.json()]).toMatchObject([
      401,
      { message: 'Access to this resource must be authenticated as an add-on.' },
    ]);
  });

  it.each([
    ['die', 401],
    ['live-on', 200],
  ])('that was got before an import may %s', async (position, status) => {
    const connect = await openConnect({ dials: { 'connect.userTokensAfterImport': position } });
    const before = await connect.install();
    const accessToken = await connect.userToken(before);
    connect.importSite();
    await connect.install();
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(status);
    expect(connect.events('connect.dead-identity-used')).toMatchObject([
      { oauthClientId: before.oauthClientId, by: 'user-token', accepted: status === 200 },
    ]);
  });

  it('that was got before an uninstall dies with it, whatever the dial says of imports', async () => {
    const connect = await openConnect({ dials: { 'connect.userTokensAfterImport': 'live-on' } });
    const before = await connect.install();
    const accessToken = await connect.userToken(before);
    await connect.uninstall(before);
    await connect.install();
    expect((await connect.asUser(accessToken, MYSELF)).statusCode).toBe(401);
  });
});

describe('A stale oauthClientId', () => {
  /** What an app gets that goes on with the ids of before an import. */
  async function askStale(setup: { at?: string; position?: string; vendorFirst?: boolean; key?: string }) {
    const { at, position, vendorFirst = false, key } = setup;
    const connect = await openConnect({
      ...(at !== undefined && { clock: { mode: 'virtual', at } }),
      ...(position !== undefined && { dials: { 'connect.staleClientIds': position } }),
    });
    const order = key === undefined ? {} : { key };
    const before = await connect.install(order);
    connect.importSite();
    const after = await connect.install(order);
    connect.tenant().vendorFirst = vendorFirst;
    return { connect, before, after, answer: await connect.requestToken(before) };
  }

  it('is answered 400, and the journal has who used it', async () => {
    const { connect, before, after, answer } = await askStale({});
    expect([answer.statusCode, answer.json().error]).toEqual([400, 'invalid_grant']);
    expect(connect.refusal()).toBe('assertionClientStale');
    const { clientKey, oauthClientId } = before;
    expect(connect.events('connect.dead-identity-used')).toMatchObject([
      { clientKey, oauthClientId, by: 'token-request', accepted: false, cause: 'import' },
    ]);
    expect((await connect.requestToken(after)).statusCode).toBe(200);
  });

  it('acts on the present content of the site, as long as it is accepted', async () => {
    const { connect, answer } = await askStale({ position: 'accepted' });
    expect(answer.statusCode).toBe(200);
    const { access_token: accessToken } = answer.json();
    const written = await connect.asUser(accessToken, COMMENT, { method: 'POST', payload: { body: 'Hi.' } });
    expect(written.statusCode).toBe(201);
    expect(connect.events('connect.dead-identity-used').map(({ by, accepted }) => [by, accepted])).toEqual([
      ['token-request', true],
      ['user-token', true],
    ]);
  });

  it('comes with the address from before a rename, or with that of today', async () => {
    const { connect, before } = await askStale({ position: 'accepted' });
    await renameSite(connect.world, connect.site(), 'apex');
    const statusFor = async (tnt: string) =>
      (await connect.requestToken(before, { claims: { tnt } })).statusCode;
    expect(await statusFor('https://acme.atlassian.net')).toBe(200);
    expect(await statusFor('https://apex.atlassian.net')).toBe(200);
    expect(await statusFor('https://globex.atlassian.net')).toBe(400);
  });

  it('is good for nothing while the app is not installed, and after it was removed by hand', async () => {
    const connect = await openConnect({ dials: { 'connect.staleClientIds': 'accepted' } });
    const before = await connect.install();
    connect.importSite();
    expect((await connect.requestToken(before)).statusCode).toBe(400);
    const after = await connect.install();
    await connect.uninstall(after);
    await connect.install();
    expect((await connect.requestToken(after)).statusCode).toBe(400);
  });

  // The turns of these keys, of a hundred, are 2, 18 and 92.
  const [first, middle, last] = ['com.example.app-22', 'com.example.app-3', 'com.example.app-31'];

  it.each([
    ['2020-05-18T23:59:59Z', first, true, 200],
    ['2020-05-19T00:00:00Z', first, true, 400],
    ['2020-05-19T00:00:00Z', first, false, 200],
    ['2020-06-22T23:59:59Z', first, false, 200],
    ['2020-06-23T00:00:00Z', first, false, 400],
    ['2020-06-23T00:00:00Z', middle, false, 200],
    ['2020-06-26T00:00:00Z', middle, false, 400],
    ['2020-06-29T23:59:59Z', last, false, 200],
    ['2020-06-30T00:00:00Z', last, false, 400],
    ['2026-01-01T00:00:00Z', last, false, 400],
  ])('on %s of %s at a vendor-first site (%j) is answered %i', async (at, key, vendorFirst, status) => {
    expect((await askStale({ at, key, vendorFirst })).answer.statusCode).toBe(status);
  });

  it.each([
    ['accepted', first, true, 200],
    ['vendor-first', first, true, 400],
    ['vendor-first', first, false, 200],
    ['5-percent', first, false, 400],
    ['5-percent', middle, false, 200],
    ['5-percent', middle, true, 400],
    ['50-percent', middle, false, 400],
    ['50-percent', last, false, 200],
    ['100-percent', last, false, 400],
  ])('with the rollout at %s, of %s at a vendor-first site (%j) is answered %i', async (position, key, vendorFirst, status) => {
    expect((await askStale({ position, key, vendorFirst })).answer.statusCode).toBe(status);
  });

  it('is none where a dial lets an app keep its id', async () => {
    const connect = await openConnect({ dials: { 'connect.reinstallClientId': 'stays' } });
    const before = await connect.install();
    await connect.uninstall(before);
    const after = await connect.install();
    expect(after.oauthClientId).toBe(before.oauthClientId);
    expect((await connect.requestToken(after)).statusCode).toBe(200);
    expect((await connect.requestToken(before)).statusCode).toBe(400);
  });
});

it('POST /oauth2/token of a world without apps refuses whoever comes', async () => {
  const connect = await openConnect();
  const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: 'e30.e30.x' };
  expect((await connect.postForm(`${SERVER}/oauth2/token`, form)).statusCode).toBe(400);
});
