import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClientProblem, type Connect, type TenantStore } from '../../client/index.ts';
import {
  createApp,
  createHost,
  day,
  type Host,
  installation,
  siteUrl,
  tokenAddress,
} from './connect-host.ts';

const A = installation('A');
const B = installation('B');
const me = { method: 'GET', path: '/rest/api/3/myself' };
const rohit = { clientKey: 'key-A', accountId: 'rohit', scopes: ['write', 'READ'] };
const consumerInfo = `${siteUrl}/plugins/servlet/oauth/consumer-info`;

let host: Host;
let connect: Connect;
let store: TenantStore;
let present: string | undefined;
/** What the authorization server says instead of a token. */
let refusal: ((form: URLSearchParams, issuer: string) => Response | undefined) | undefined;
let siteStatus: number;
let forms: URLSearchParams[];

const issuerOf = (form: URLSearchParams) => String(decodeJwt(form.get('assertion') ?? '').iss);
const tokens = () => forms.map((form) => issuerOf(form).split(':').at(-1));

beforeEach(async () => {
  host = createHost();
  ({ connect, store } = createApp(host));
  present = 'key-A';
  refusal = undefined;
  siteStatus = 200;
  forms = [];
  host.answer = (request, address) => {
    if (address === tokenAddress) return grant(request);
    if (address === consumerInfo)
      return present === undefined
        ? new Response('', { status: 503 })
        : new Response(`<consumer><key>${present}</key></consumer>`, { status: present === '' ? 404 : 200 });
    return address.startsWith(siteUrl) ? Response.json({}, { status: siteStatus }) : undefined;
  };
  await connect.handleInstalled(host.lifecycle('installed', A));
  host.asked.length = 0;
});

async function grant(request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  forms.push(form);
  const granted = { access_token: `at-${forms.length}`, expires_in: 900, token_type: 'Bearer' };
  return refusal?.(form, issuerOf(form)) ?? Response.json(granted);
}

const oauthError = (error: string, description?: string, status = 400) =>
  Response.json({ error, error_description: description }, { status });

async function problemOf(call: Promise<unknown>): Promise<ClientProblem> {
  const thrown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toBeInstanceOf(ClientProblem);
  return thrown as ClientProblem;
}

const call = (as: Parameters<Connect['callAsUser']>[0] = rohit) => connect.callAsUser(as, me);

describe('call as a user', () => {
  test('the assertion lives for a minute, and says everything in the forms that are asked for', async () => {
    expect((await call()).status).toBe(200);
    const [form] = forms;
    expect(form?.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    expect(form?.get('scope')).toBe('READ WRITE');
    const iat = Math.floor(host.now / 1000);
    expect(decodeJwt(form?.get('assertion') ?? '')).toEqual({
      iss: 'urn:atlassian:connect:clientid:oauth-A',
      sub: 'urn:atlassian:connect:useraccountid:rohit',
      tnt: siteUrl,
      aud: 'https://auth.example.com',
      iat,
      exp: iat + 60,
    });
    expect(host.requests.get(siteUrl + me.path)?.headers.get('authorization')).toBe('Bearer at-1');
  });

  test('without scopes none are asked for', async () => {
    await call({ clientKey: 'key-A', accountId: 'rohit' });
    expect(forms[0]?.has('scope')).toBe(false);
  });

  test('a token is used as long as it lives, for this user and these scopes alone', async () => {
    await call();
    await call({ ...rohit, scopes: ['READ', 'WRITE', 'read'] });
    expect(forms).toHaveLength(1);
    await call({ ...rohit, accountId: 'maria' });
    await call({ ...rohit, scopes: ['READ'] });
    expect(forms).toHaveLength(3);
    host.now += 870_000;
    await call();
    expect(forms).toHaveLength(4);
  });

  test('calls at the same time share one request for a token', async () => {
    await Promise.all([call(), call(), call()]);
    expect(forms).toHaveLength(1);
  });

  test('a token goes when the oauthClientId changes', async () => {
    await call();
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', { ...A, oauthClientId: 'oauth-A2' }));
    await call();
    expect(tokens()).toEqual(['oauth-A', 'oauth-A2']);
    expect(host.requests.get(siteUrl + me.path)?.headers.get('authorization')).toBe('Bearer at-2');
  });

  test('a token that the site refuses is replaced once', async () => {
    await call();
    siteStatus = 401;
    expect(await problemOf(call())).toMatchObject({ condition: 'access-token-refused', status: 401 });
    expect(forms).toHaveLength(2);
  });

  test('an installation without oauthClientId has no users', async () => {
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', { ...A, oauthClientId: undefined }));
    expect(await problemOf(call())).toMatchObject({ condition: 'impersonation-unavailable' });
    expect(forms).toEqual([]);
  });
});

/** Nobody knows the words for a stale identity; whatever they are, this is what follows. */
const staleAnswers: [string, () => Response][] = [
  ['invalid_grant', () => oauthError('invalid_grant', 'simulator wording')],
  ['invalid_client', () => oauthError('invalid_client', undefined, 401)],
  ['no words', () => new Response('Bad Request', { status: 400 })],
];

describe.each(staleAnswers)('a stale oauthClientId, refused with %s', (_, stale) => {
  beforeEach(() => {
    refusal = (_form, issuer) => (issuer.endsWith(':oauth-A') ? stale() : undefined);
  });

  test('and the site has another clientKey: given up for good', async () => {
    present = 'key-B';
    expect(await problemOf(call())).toMatchObject({ condition: 'identity-dead' });
    for (let days = 0; days < 40; days += 1) {
      host.now += day;
      await problemOf(call({ ...rohit, accountId: `user-${days}` }));
    }
    expect(forms).toHaveLength(1);
  });

  test('and the site does not say who it is: given up for good', async () => {
    present = '';
    await problemOf(call());
    host.now += day;
    expect(await problemOf(call())).toMatchObject({ condition: 'identity-dead' });
    expect(forms).toHaveLength(1);
  });

  test('what is dead stays dead in another process', async () => {
    present = '';
    await problemOf(call());
    const { connect: other } = createApp(host, { store });
    expect(await problemOf(other.callAsUser(rohit, me))).toMatchObject({ condition: 'identity-dead' });
    expect(forms).toHaveLength(1);
  });

  test('until the app is installed anew', async () => {
    present = 'key-B';
    await problemOf(call());
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', B));
    expect((await call({ ...rohit, clientKey: 'key-B' })).status).toBe(200);
    expect(tokens()).toEqual(['oauth-A', 'oauth-B']);
  });

  test('the installation that is at the address now is used in its place', async () => {
    host.now += 1000;
    await connect.handleInstalled(host.lifecycle('installed', B));
    expect((await call()).status).toBe(200);
    expect(tokens()).toEqual(['oauth-B']);
  });

  test('also when it is installed while the token is asked for', async () => {
    refusal = undefined;
    const answer = host.answer;
    host.answer = async (request, address) => {
      if (address !== tokenAddress || forms.length > 0) return (await answer(request, address)) as Response;
      host.answer = (...all) => answer(...all) ?? undefined;
      host.now += 1000;
      forms.push(new URLSearchParams(await request.text()));
      await connect.handleInstalled(host.lifecycle('installed', B));
      return stale();
    };
    expect((await call()).status).toBe(200);
    expect(tokens()).toEqual(['oauth-A', 'oauth-B']);
    expect(host.asked).not.toContain(`GET ${consumerInfo}`);
  });

  test('and the site cannot be asked: tried again, ever more rarely', async () => {
    present = undefined;
    expect(await problemOf(call())).toMatchObject({
      condition: 'identity-unclear',
      retryAt: host.now + 60_000,
    });
    for (let minutes = 0; minutes < 60; minutes += 1) {
      host.now += 60_000;
      await problemOf(call({ ...rohit, accountId: `user-${minutes}` }));
    }
    expect(forms.length).toBeLessThan(8);
  });
});

describe('a refusal that is about something else', () => {
  test('a user that is refused at a living site: others are served, and this one is left alone', async () => {
    refusal = (form) =>
      decodeJwt(form.get('assertion') ?? '').sub?.endsWith(':rohit')
        ? oauthError('invalid_grant')
        : undefined;
    expect(await problemOf(call())).toMatchObject({ condition: 'user-refused', retryAt: host.now + 60_000 });
    for (let count = 0; count < 9; count += 1) await problemOf(call());
    expect(forms).toHaveLength(1);
    expect((await call({ ...rohit, accountId: 'maria' })).status).toBe(200);
    expect(await connect.tenants()).toMatchObject([{ state: 'active' }]);
  });

  test('users that are refused one after another: the identity is left alone for a while', async () => {
    refusal = () => oauthError('invalid_grant');
    for (let count = 0; count < 50; count += 1)
      await problemOf(call({ ...rohit, accountId: `user-${count}` }));
    expect(forms).toHaveLength(3);
  });

  test.each([
    ['invalid_scope', undefined, 'scope-refused'],
    ['invalid_grant', 'Expiration timestamp too far in the future', 'assertion-refused'],
    ['invalid_grant', 'Invalid aud: https://auth.atlassian.io', 'assertion-refused'],
  ])('%s, %s: said once, and not asked again at once', async (error, description, condition) => {
    refusal = () => oauthError(error, description);
    expect(await problemOf(call())).toMatchObject({ condition, status: 400 });
    for (let count = 0; count < 9; count += 1) await problemOf(call());
    expect(forms).toHaveLength(1);
    expect(host.asked).not.toContain(`GET ${consumerInfo}`);
    host.now += 60_000;
    refusal = undefined;
    expect((await call()).status).toBe(200);
  });

  test.each([
    ['key-A', 'impersonation-not-allowed', 5],
    ['key-B', 'identity-dead', 1],
  ])('unauthorized_client, of a site that says %s: %s', async (key, condition, requests) => {
    [refusal, present] = [() => oauthError('unauthorized_client'), key];
    expect((await problemOf(call())).condition).toBe(condition);
    for (let day = 1; day < 5; day += 1, await problemOf(call())) host.now += 86_400_000;
    expect(forms).toHaveLength(requests);
  });

  test('a server that asks for quiet has it', async () => {
    refusal = () => new Response('', { status: 429, headers: { 'retry-after': '300' } });
    expect(await problemOf(call())).toMatchObject({ condition: 'rate-limited', retryAt: host.now + 300_000 });
    await problemOf(call({ ...rohit, accountId: 'maria' }));
    expect(forms).toHaveLength(1);
  });

  test('a failure says nothing of the identity', async () => {
    refusal = () => new Response('', { status: 503 });
    expect(await problemOf(call())).toMatchObject({ kind: 'retry-later', condition: 'no-answer' });
    refusal = () => Response.json({ access_token: 7 });
    expect(await problemOf(call())).toMatchObject({ condition: 'no-answer' });
    refusal = undefined;
    expect((await call()).status).toBe(200);
  });
});
