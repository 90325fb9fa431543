import { describe, expect, it } from 'vitest';
import { APP_KEY, hs256, JIRA, openConnect } from './connect-world.ts';

const MYSELF = `${JIRA}/rest/api/3/myself`;
const ISSUE = `${JIRA}/rest/api/3/issue/ED-1`;
const CREDENTIALS = {
  message: 'Your presented credentials do not provide access to this resource.',
  'status-code': 401,
};

describe('A site, asked with the JWT of an app', () => {
  it('knows it as an account of its own, of type app', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const answer = await connect.asApp(installation, MYSELF);
    expect(answer.json()).toMatchObject({
      accountId: installation.appAccountId,
      accountType: 'app',
      displayName: 'Board',
      active: true,
    });
    expect(answer.statusCode).toBe(200);
  });

  it('enters a comment as the app', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const url = `${JIRA}/rest/api/2/issue/ED-1/comment`;
    const answer = await connect.asApp(installation, url, { method: 'POST', payload: { body: 'Hello.' } });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({
      author: { accountType: 'app', displayName: 'Board' },
      body: 'Hello.',
    });
    expect(connect.events('comment.created')).toMatchObject([
      { key: 'ED-1', accountId: installation.appAccountId, clientId: APP_KEY },
    ]);
  });

  it('takes the JWT in the query as well, which is no part of the hash', async () => {
    const connect = await openConnect();
    const { sharedSecret } = await connect.install();
    const url = `${ISSUE}?fields=summary`;
    const jwt = hs256(sharedSecret, connect.claimsFor(url));
    expect((await connect.send(`${url}&jwt=${jwt}`)).statusCode).toBe(200);
  });

  it('shows an app its own account, which is a member of nothing', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const url = `${JIRA}/rest/api/3/user?accountId=${encodeURIComponent(installation.appAccountId)}`;
    expect((await connect.asApp(installation, url)).statusCode).toBe(200);
  });

  it('hides from an app what is shown to certain people only', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    expect((await connect.asApp(installation, `${JIRA}/rest/api/3/issue/ED-7`)).statusCode).toBe(404);
  });

  it('answers an unknown path with 404 to an app, and with 401 to a stranger', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const url = `${JIRA}/rest/api/3/nothing`;
    expect((await connect.asApp(installation, url)).statusCode).toBe(404);
    expect((await connect.asApp(installation, url, { claims: { iss: 'nobody' } })).statusCode).toBe(401);
  });

  it('hashes the path below the host, also where the host is in the path', async () => {
    const connect = await openConnect();
    const { sharedSecret } = await connect.install();
    const jwt = hs256(sharedSecret, connect.claimsFor(MYSELF));
    const answer = await connect.simulator.app.inject({
      url: '/acme.atlassian.net/rest/api/3/myself',
      headers: { host: '127.0.0.1:4400', authorization: `jwt ${jwt}` },
    });
    expect(answer.statusCode).toBe(200);
  });
});

describe('The scopes of a descriptor', () => {
  it.each([
    [['READ'], 200, 403],
    [['WRITE'], 200, 201],
    [['ADMIN'], 200, 201],
    [['PROJECT_ADMIN'], 200, 201],
    [['ACT_AS_USER'], 403, 403],
    [[], 403, 403],
  ])('%j give %i to a read and %i to a write', async (scopes, read, write) => {
    const connect = await openConnect();
    const installation = await connect.install({ scopes });
    expect((await connect.asApp(installation, ISSUE)).statusCode).toBe(read);
    const url = `${JIRA}/rest/api/2/issue/ED-1/comment`;
    const answer = await connect.asApp(installation, url, { method: 'POST', payload: { body: 'Hello.' } });
    expect(answer.statusCode).toBe(write);
    if (write === 403)
      expect(answer.json()).toMatchObject({ message: 'Request not in an authorized API scope' });
  });

  it('open e-mail addresses with ACCESS_EMAIL_ADDRESSES only', async () => {
    const connect = await openConnect();
    const url = `${JIRA}/rest/api/3/user/email?accountId=${connect.accountId('mia')}`;
    const without = await connect.install({ scopes: ['ADMIN'] });
    expect((await connect.asApp(without, url)).statusCode).toBe(403);
    const approved = await connect.install({ scopes: ['READ', 'ACCESS_EMAIL_ADDRESSES'] });
    expect((await connect.asApp(approved, url)).json()).toEqual({
      accountId: connect.accountId('mia'),
      email: 'mia@example.com',
    });
    const bulk = `${JIRA}/rest/api/3/user/email/bulk?accountId=${connect.accountId('mia')}&accountId=nobody`;
    expect((await connect.asApp(approved, bulk)).json()).toHaveLength(1);
    expect(connect.bugs).toEqual([]);
  });
});

describe('An app at a site', () => {
  it('that is another’s finds no door', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const answer = await connect.asApp(installation, 'https://globex.atlassian.net/rest/api/3/myself');
    expect([answer.statusCode, connect.refusal()]).toEqual([401, 'appUnknown']);
  });

  it('installed in Confluence is unknown to Jira', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ product: 'confluence' });
    expect((await connect.asApp(installation, MYSELF)).statusCode).toBe(401);
  });

  it.each([
    ['refused', 401],
    ['accepted', 200],
  ])('that is disabled is %s, as the dial says', async (position, status) => {
    const connect = await openConnect({ dials: { 'connect.disabledApps': position } });
    const installation = await connect.install();
    installation.state = 'disabled';
    expect((await connect.asApp(installation, MYSELF)).statusCode).toBe(status);
  });

  it.each([
    ['refused', 401],
    ['accepted', 200],
  ])('that has not answered its first installed is %s, as the dial says', async (position, status) => {
    const connect = await openConnect({ dials: { 'connect.appsBeingInstalled': position } });
    const installation = await connect.install();
    installation.state = 'installing';
    expect((await connect.asApp(installation, MYSELF)).statusCode).toBe(status);
  });

  it('spends points, where limits are at work', async () => {
    const connect = await openConnect({
      dials: { 'jira.rateLimits': 'enforced', 'jira.quotaTier': 'tenant' },
    });
    const { headers } = await connect.asApp(await connect.install(), ISSUE);
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).not.toEqual([]);
    expect(connect.bugs).toEqual([]);
  });

  it('that was imported finds its secret dead, and the journal says so', async () => {
    const connect = await openConnect();
    const before = await connect.install();
    connect.importSite();
    const answer = await connect.asApp(before, MYSELF);
    expect([answer.statusCode, answer.json()]).toEqual([401, CREDENTIALS]);
    expect(connect.refusal()).toBe('appTokenOfDeadInstallation');
    const after = await connect.install();
    expect((await connect.asApp(before, MYSELF)).statusCode).toBe(401);
    expect((await connect.asApp(after, MYSELF)).statusCode).toBe(200);
    const { clientKey, oauthClientId } = before;
    const use = {
      appKey: APP_KEY,
      clientKey,
      oauthClientId,
      cause: 'import',
      by: 'product',
      accepted: false,
    };
    expect(connect.events('connect.dead-identity-used')).toMatchObject([use, use]);
    const [first] = connect.events('connect.dead-identity-used');
    const entry = connect.world.journal.entries().find(({ seq }) => seq === first?.exchange);
    expect(entry).toMatchObject({ kind: 'exchange', response: { status: 401 } });
  });

  it('whose secret is that of all its sites gets in with the dead one’s, and its audience tells', async () => {
    const dials = { 'connect.secretModel': 'per-app' };
    const connect = await openConnect({ dials, connect: { listings: [listing] } });
    const before = await connect.install();
    connect.importSite();
    const after = await connect.install();
    expect(after.sharedSecret).toBe(before.sharedSecret);
    const answer = await connect.asApp(before, MYSELF, { claims: { aud: [before.clientKey] } });
    expect(answer.statusCode).toBe(200);
    expect(connect.events('connect.dead-identity-used')).toMatchObject([
      { clientKey: before.clientKey, by: 'product', accepted: true },
    ]);
  });

  it('reports personal data by its JWT, and has a book under its key', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const url = `${JIRA}/rest/atlassian-connect/latest/report-accounts`;
    const accounts = [{ accountId: connect.accountId('mia'), updatedAt: '2026-01-05T09:00:00Z' }];
    const answer = await connect.asApp(installation, url, { method: 'POST', payload: { accounts } });
    expect(answer.statusCode).toBe(204);
    const broken = await connect.send(url, {
      method: 'POST',
      headers: { authorization: 'JWT garbage' },
      payload: { accounts },
    });
    expect(broken.statusCode).toBe(400);
    expect(connect.bugs).toEqual([]);
  });
});

const listing = { appKey: APP_KEY, descriptorUrl: 'http://127.0.0.1:9/atlassian-connect.json' };
