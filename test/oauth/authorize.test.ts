import { describe, expect, it } from 'vitest';
import { authorizeAddress, CALLBACK, lastRefusal, openWorld } from './browser.ts';

const ERROR_PAGE = 'http://127.0.0.1:4400/id.atlassian.com/error';
const CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

async function authorizeAs(email: string, changes: Record<string, string | undefined>, dials = {}) {
  const { world, browser, bugs } = openWorld({ dials });
  const rohit = browser();
  await rohit.signIn(email);
  const visit = await rohit.get(authorizeAddress(changes));
  expect(bugs).toEqual([]);
  return { visit, world, refusal: lastRefusal(world) };
}

describe('GET /authorize, nobody signed in', () => {
  it('redirects to the login page, which goes on to the original address', async () => {
    const { browser } = openWorld();
    const visit = await browser().get(authorizeAddress());
    expect(visit.status).toBe(302);
    const login = new URL(visit.location);
    expect(login.origin + login.pathname).toBe('http://127.0.0.1:4400/id.atlassian.com/login');
    expect(visit.location).toContain(`login?continue=${encodeURIComponent(authorizeAddress())}`);
  });

  it('does so even for a client that does not exist', async () => {
    const { browser, world } = openWorld();
    const visit = await browser().get(
      authorizeAddress({ client_id: 'nobody', redirect_uri: 'x', scope: '' }),
    );
    expect(visit.location).toContain('/id.atlassian.com/login?continue=');
    expect(lastRefusal(world)).toBeUndefined();
  });

  it('answers at the older host as well', async () => {
    const { browser } = openWorld();
    const address = authorizeAddress().replace('auth.atlassian.com', 'accounts.atlassian.com');
    const visit = await browser().get(address);
    expect(visit.location).toContain(encodeURIComponent(address));
  });
});

describe('GET /authorize, signed in', () => {
  it('redirects to the consent page with the parameters of the request', async () => {
    const { visit } = await authorizeAs('rohit@example.com', {
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
    });
    expect(visit.status).toBe(302);
    const consent = new URL(visit.location);
    expect(consent.pathname).toBe('/api.atlassian.com/oauth2/authorize/server/consent');
    expect(Object.fromEntries(consent.searchParams)).toMatchObject({
      client_id: 'demo',
      redirect_uri: CALLBACK,
      state: 'a state',
      scope: 'read:jira-work read:me offline_access',
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
    });
    expect(consent.searchParams.get('transaction')).not.toBe('');
  });

  it.each([
    ['prompt is left out, as Auth.js does', { prompt: undefined }],
    ['audience is left out, as one documented example does', { audience: undefined }],
    ['state is left out, whose absence nobody saw refused', { state: undefined }],
    ['resource is sent, which only the exchange refuses', { resource: 'https://mcp.example.com' }],
    ['offline_access stands alone beside a scope twice', { scope: 'read:me  read:me offline_access' }],
  ])('goes on to consent when %s', async (_case, changes) => {
    const { visit } = await authorizeAs('rohit@example.com', changes);
    expect(visit.location).toContain('/oauth2/authorize/server/consent?');
  });
});

describe('GET /authorize, refused', () => {
  const incorrect = { error: 'invalid_request', error_description: 'Incorrect request parameters' };

  it.each([
    ['client_id is missing', { client_id: undefined }, incorrect, 'authorizeMalformed'],
    [
      'client_id is of no app',
      { client_id: 'nobody' },
      { error: 'unauthorized_client' },
      'authorizeUnknownClient',
    ],
    [
      'client_id is of a service account',
      { client_id: 'credential' },
      { error: 'unauthorized_client' },
      'authorizeUnknownClient',
    ],
    ['redirect_uri is missing', { redirect_uri: undefined }, incorrect, 'authorizeMalformed'],
    ['response_type is missing', { response_type: undefined }, incorrect, 'authorizeResponseType'],
    ['response_type is token', { response_type: 'token' }, incorrect, 'authorizeResponseType'],
    ['response_mode is form_post', { response_mode: 'form_post' }, incorrect, 'authorizeResponseMode'],
    ['audience is another', { audience: 'api.example.com' }, incorrect, 'authorizeAudience'],
    [
      'openid is asked for without audience',
      { audience: undefined, scope: 'openid' },
      incorrect,
      'authorizeAudience',
    ],
    ['scope is missing', { scope: undefined }, incorrect, 'authorizeScopeMissing'],
    ['scope is blank', { scope: '  ' }, incorrect, 'authorizeScopeMissing'],
    [
      'a scope is not enabled on the app',
      { scope: 'read:me manage:jira-project' },
      { error: 'invalid_scope' },
      'authorizeScopeNotEnabled',
    ],
    [
      'the challenge method is plain',
      { code_challenge: CHALLENGE, code_challenge_method: 'plain' },
      incorrect,
      'authorizeCodeChallenge',
    ],
    ['the challenge has no method', { code_challenge: CHALLENGE }, incorrect, 'authorizeCodeChallenge'],
    [
      'the challenge is no SHA-256',
      { code_challenge: 'short', code_challenge_method: 'S256' },
      incorrect,
      'authorizeCodeChallenge',
    ],
    ['a method has no challenge', { code_challenge_method: 'S256' }, incorrect, 'authorizeCodeChallenge'],
  ])('ends on the error page when %s', async (_case, changes, words, condition) => {
    const { visit, refusal } = await authorizeAs('rohit@example.com', changes);
    expect(visit.status).toBe(302);
    const page = new URL(visit.location);
    expect(page.origin + page.pathname).toBe(ERROR_PAGE);
    expect(Object.fromEntries(page.searchParams)).toMatchObject(words);
    expect(refusal?.condition).toBe(condition);
    expect(refusal?.check).not.toBe('');
  });

  it.each([
    `${CALLBACK}/`,
    CALLBACK.replace('127.0.0.1', 'localhost'),
    CALLBACK.replace('http:', 'https:'),
    `${CALLBACK}?tenant=8`,
    CALLBACK.replace(':4500', ''),
    'https://evil.example.com/<script>&error=none',
  ])('names the redirect address %s, which is registered only almost', async (redirectUri) => {
    const { visit, refusal } = await authorizeAs('rohit@example.com', { redirect_uri: redirectUri });
    expect(visit.location).toBe(
      `${ERROR_PAGE}?error=unauthorized_client&error_description=${encodeURIComponent(
        `redirect_uri is not registered for client: ${redirectUri}`,
      )}`,
    );
    expect(refusal).toMatchObject({ condition: 'authorizeRedirectMismatch', received: redirectUri });
  });

  it('says it in the words of the former server, with a tracking id, where the dial stands there', async () => {
    const uri = 'https://app.example.com/$&';
    const { visit } = await authorizeAs(
      'rohit@example.com',
      { redirect_uri: uri },
      { 'oauth.words': 'auth0' },
    );
    const { searchParams } = new URL(visit.location);
    expect(searchParams.get('error_description')).toBe(
      `Callback URL mismatch. ${uri} is not in the list of allowed callback URLs`,
    );
    expect(searchParams.get('tracking')).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each(['openid', 'profile', 'email'])('shows a page with nothing when %s is asked for', async (scope) => {
    const { visit, refusal } = await authorizeAs('rohit@example.com', { scope: `read:me ${scope}` });
    expect(visit.status).toBe(404);
    expect(visit.page.querySelector('h1')?.text).toBe('Something went wrong');
    expect(visit.page.querySelector('main')?.text).toContain("There's nothing here");
    expect(refusal).toMatchObject({ condition: 'openidScope', received: scope });
  });

  it.each([
    ['state', 'oauth.missingState', 'authorizeStateMissing'],
    ['audience', 'oauth.missingAudience', 'authorizeAudience'],
  ])('ends on the error page without %s where the dial %s says so', async (parameter, dial, condition) => {
    const changes = { [parameter]: undefined };
    const { refusal } = await authorizeAs('rohit@example.com', changes, { [dial]: 'refused' });
    expect(refusal?.condition).toBe(condition);
  });

  it('returns to the app with invalid_scope where the dial says so', async () => {
    const dials = { 'oauth.scopeNotEnabled': 'redirect' };
    const { visit } = await authorizeAs('rohit@example.com', { scope: 'manage:jira-project' }, dials);
    const answer = new URL(visit.location);
    expect(answer.origin + answer.pathname).toBe(CALLBACK);
    expect(answer.searchParams.get('error')).toBe('invalid_scope');
    expect(answer.searchParams.get('state')).toBe('a state');
  });

  it('ends on the error page when a parameter is repeated', async () => {
    const { browser, world, bugs } = openWorld();
    const rohit = browser();
    await rohit.signIn('rohit@example.com');
    const visit = await rohit.get(`${authorizeAddress()}&state=another`);
    expect(bugs).toEqual([]);
    expect(visit.status).toBe(302);
    expect(visit.location).toContain('error_description=Incorrect%20request%20parameters');
    expect(lastRefusal(world)?.received).toContain('state');
  });
});
