import { describe, expect, it } from 'vitest';
import { APP_KEY, JIRA, openConnect, SERVER } from './connect-world.ts';

const MYSELF = `${JIRA}/rest/api/3/myself`;
const COMMENT = `${JIRA}/rest/api/2/issue/ED-1/comment`;

describe('POST /oauth2/token', () => {
  it('gives a token for fifteen minutes, with which the app acts as the person', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const answer = await connect.requestToken(installation);
    const { access_token: accessToken, ...rest } = answer.json();
    expect([answer.statusCode, rest]).toEqual([200, { expires_in: 900, token_type: 'Bearer' }]);
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect((await connect.asUser(accessToken, MYSELF)).json()).toMatchObject({
      accountId: connect.accountId('mia'),
      accountType: 'atlassian',
    });
    const written = await connect.asUser(accessToken, COMMENT, { method: 'POST', payload: { body: 'Hi.' } });
    expect(written.json()).toMatchObject({ author: { displayName: 'Mia Krystof' } });
    expect(connect.events('comment.created')).toMatchObject([{ clientId: APP_KEY }]);
  });

  it('is at the old name as well, which is an audience of its own', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const server = 'https://auth.atlassian.io';
    expect((await connect.requestToken(installation, { server, claims: { aud: server } })).statusCode).toBe(
      200,
    );
    const crossed = await connect.requestToken(installation, { claims: { aud: server } });
    expect([crossed.statusCode, crossed.json()]).toEqual([
      400,
      { error: 'invalid_grant', error_description: 'Invalid aud: https://auth.atlassian.io' },
    ]);
  });

  it('takes its own address as it was asked, and the base address as the app was told it', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    Object.assign(installation, { hostAddress: 'http://127.0.0.1:4400/{host}' });
    const claims = {
      aud: 'http://oauth-2-authorization-server.services.atlassian.com:81',
      tnt: 'http://127.0.0.1:4400/acme.atlassian.net',
    };
    const server = 'http://oauth-2-authorization-server.services.atlassian.com:81';
    expect((await connect.requestToken(installation, { server, claims })).json()).toMatchObject({
      expires_in: 900,
    });
  });

  it('takes a list of audiences that it is one of', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const statusFor = async (...aud: string[]) =>
      (await connect.requestToken(installation, { claims: { aud } })).statusCode;
    expect(await statusFor('https://elsewhere.example.com', SERVER)).toBe(200);
    expect(await statusFor('https://elsewhere.example.com')).toBe(400);
    expect(await statusFor()).toBe(400);
  });

  it('knows Confluence by its base address', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ product: 'confluence' });
    expect((await connect.requestToken(installation)).statusCode).toBe(200);
    expect((await connect.requestToken(installation, { claims: { tnt: JIRA } })).statusCode).toBe(400);
    expect(connect.refusal()).toBe('assertionTenant');
  });

  it('says so in so many words when an assertion is to live too long', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const claims = { exp: connect.seconds() + 135 };
    const answer = await connect.requestToken(installation, { claims });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        error: 'invalid_grant',
        error_description:
          'Expiration timestamp too far in the future [was 135 seconds from now; please set `exp` to no more than 60 seconds after issue time]',
      },
    ]);
    const late = { iat: connect.seconds() + 75, exp: connect.seconds() + 135 };
    expect((await connect.requestToken(installation, { claims: late })).json()).toEqual(answer.json());
  });

  it('says why an app without ACT_AS_USER may not', async () => {
    const connect = await openConnect();
    const installation = await connect.install({ scopes: ['ADMIN'] });
    const answer = await connect.requestToken(installation);
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        error: 'unauthorized_client',
        error_description: 'The authenticated client is not authorized to use this authorization grant type',
      },
    ]);
  });

  const now = 1_767_603_600;

  it.each([
    ['without sub', { sub: undefined }, 'assertionSubject'],
    ['for a user key', { sub: 'urn:atlassian:connect:userkey:mia' }, 'assertionSubject'],
    ['for a bare account id', { sub: '5b10a2844c20165700ede21g' }, 'assertionSubject'],
    ['for nobody', { sub: 'urn:atlassian:connect:useraccountid:nobody' }, 'assertionPersonUnknown'],
    ['by a bare client id', { iss: 'abc' }, 'assertionIssuer'],
    ['by an unknown client', { iss: 'urn:atlassian:connect:clientid:abc' }, 'assertionClientUnknown'],
    ['by the app key', { iss: APP_KEY }, 'assertionIssuer'],
    ['for another site', { tnt: 'https://globex.atlassian.net' }, 'assertionTenant'],
    ['for no site', { tnt: undefined }, 'assertionTenant'],
    ['for no audience', { aud: undefined }, 'assertionAudience'],
    ['for another audience', { aud: [`${SERVER}/oauth2/token`] }, 'assertionAudience'],
    ['without iat', { iat: undefined }, 'assertionTimes'],
    ['with exp in words', { exp: 'soon' }, 'assertionTimes'],
    ['that has expired', { iat: now - 60, exp: now }, 'assertionExpired'],
    ['of the future', { iat: now + 30 }, 'assertionFromFuture'],
    ['of 61 seconds', { iat: now - 1, exp: now + 60 }, 'assertionTooLong'],
  ])('refuses an assertion %s', async (_, claims, condition) => {
    const connect = await openConnect({ clock: { mode: 'virtual', at: '2026-01-05T09:00:00Z' } });
    expect(connect.seconds()).toBe(now);
    const answer = await connect.requestToken(await connect.install(), { claims });
    expect([answer.statusCode, connect.refusal()]).toEqual([400, condition]);
    expect(answer.json()).toMatchObject({ error: 'invalid_grant' });
    expect(connect.events('connect.user-token-issued')).toEqual([]);
  });

  it.each([
    ['no grant type', { grant_type: '' }, 'invalid_request'],
    ['another grant type', { grant_type: 'client_credentials' }, 'unsupported_grant_type'],
    ['no assertion', { assertion: '' }, 'invalid_request'],
    ['an assertion that is no JWT', { assertion: 'a.b.c' }, 'invalid_grant'],
    ['a scope in lower case', { scope: 'read' }, 'invalid_scope'],
    ['a scope that the app lacks', { scope: 'READ DELETE' }, 'invalid_scope'],
    ['a scope that nobody knows', { scope: 'EVERYTHING' }, 'invalid_scope'],
  ])('refuses %s', async (_, form, error) => {
    const connect = await openConnect();
    const answer = await connect.requestToken(await connect.install(), { form });
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      { error, error_description: expect.any(String) },
    ]);
  });

  it('refuses a body that is no form, or says a thing twice', async () => {
    const connect = await openConnect();
    const url = `${SERVER}/oauth2/token`;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const [headers, payload] of [
      [{ 'content-type': 'application/json' }, '{"grant_type":"x"}'],
      [form, 'grant_type=a&grant_type=b'],
      [form, ''],
    ] as const) {
      const answer = await connect.send(url, { method: 'POST', headers, payload });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'invalid_request' }]);
    }
    expect((await connect.send(url)).statusCode).toBe(404);
    expect(connect.bugs).toEqual([]);
  });

  it.each([
    [{}, 400, 'invalid_grant'],
    [{ dials: { 'connect.unknownClientError': '401-invalid_client' } }, 401, 'invalid_client'],
  ])('refuses a wrong signature, with the dials at %j, with %i %s', async (changes, status, error) => {
    const connect = await openConnect(changes);
    const installation = await connect.install();
    for (const asked of [{ sharedSecret: 'other' }, { header: { typ: 'JWT', alg: 'none' } }]) {
      const answer = await connect.requestToken(installation, asked);
      expect([answer.statusCode, answer.json()]).toMatchObject([status, { error }]);
    }
    expect(connect.refusal()).toBe('assertionSignature');
  });

  it('refuses people who are gone, who may not use the site, and who are none', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    const urn = (accountId: string) => ({ sub: `urn:atlassian:connect:useraccountid:${accountId}` });
    const conditionFor = async (accountId: string) => {
      const answer = await connect.requestToken(installation, { claims: urn(accountId) });
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { error: 'invalid_grant' }]);
      return connect.refusal();
    };
    expect(await conditionFor(connect.accountId('stranger'))).toBe('assertionPersonNotMember');
    expect(await conditionFor(installation.appAccountId)).toBe('assertionPersonUnknown');
    connect.account('mia').status = 'inactive';
    expect(await conditionFor(connect.accountId('mia'))).toBe('assertionPersonInactive');
  });

  it('takes a user key where the dial says so', async () => {
    const connect = await openConnect({ dials: { 'connect.userKeySubjects': 'accepted' } });
    const claims = { sub: 'urn:atlassian:connect:userkey:rohit' };
    const accessToken = await connect.userToken(await connect.install(), { claims });
    expect((await connect.asUser(accessToken, MYSELF)).json()).toMatchObject({ displayName: 'Rohit Rao' });
  });

  it('refuses an app that is disabled', async () => {
    const connect = await openConnect();
    const installation = await connect.install();
    installation.state = 'disabled';
    expect((await connect.requestToken(installation)).statusCode).toBe(400);
    expect(connect.refusal()).toBe('assertionAppDisabled');
  });

  it('says which scopes were granted, where the dial says so', async () => {
    const connect = await openConnect({ dials: { 'connect.tokenScope': 'echoed' } });
    const installation = await connect.install();
    const scopes = async (form: Record<string, string>) =>
      (await connect.requestToken(installation, { form })).json().scope;
    expect(await scopes({})).toBe('WRITE ACT_AS_USER');
    expect(await scopes({ scope: 'READ WRITE' })).toBe('READ WRITE');
  });
});
