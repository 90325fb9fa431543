import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SETUP } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import type { TestWorld, Tokens } from '../wire/test-world.ts';
import type { AppSetup } from './requests-of-clients.ts';
import { CLIENTS, type ClientShape, VERIFIER } from './requests-of-clients.ts';

const sim = listen();

function worldFor(shape: ClientShape): TestWorld {
  const app: AppSetup = {
    handle: 'app',
    name: shape.client,
    clientId: shape.clientId,
    clientSecret: shape.clientSecret,
    callbackUrls: [shape.callback],
    scopes: shape.scope.split(' ').filter((scope) => scope !== 'offline_access'),
    sharing: 'sharing',
    publicClient: shape.clientSecret === undefined,
  };
  return sim.world({ apps: [...(SETUP.apps ?? []), app] });
}

/** The authorization request in this client's shape, answered by the autopilot. */
async function authorize(world: TestWorld, shape: ClientShape): Promise<URLSearchParams> {
  const query = new URLSearchParams({
    client_id: shape.clientId,
    redirect_uri: shape.callback,
    response_type: 'code',
    scope: shape.scope,
    state: 'opaque-to-the-server',
    ...shape.authorize,
  });
  if (shape.pkce) {
    query.set('code_challenge', createHash('sha256').update(VERIFIER).digest('base64url'));
    query.set('code_challenge_method', 'S256');
  }
  const host = shape.host ?? 'auth.atlassian.com';
  const answer = await fetch(world.at(host, `/authorize?${query}`), { redirect: 'manual' });
  const location = answer.headers.get('location') ?? '';
  expect(location.startsWith(`${shape.callback}?`)).toBe(true);
  return new URL(location).searchParams;
}

/** A token request in this client's shape: where the credentials are, and in which media type. */
async function askForTokens(
  world: TestWorld,
  shape: ClientShape,
  grant: Record<string, string>,
): Promise<Tokens> {
  const { clientId, clientSecret, auth } = shape;
  const headers: Record<string, string> = { accept: 'application/json' };
  const body: Record<string, string> = { ...grant };
  if (auth === 'basic') {
    headers.authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  } else {
    body.client_id = clientId;
    if (clientSecret !== undefined) body.client_secret = clientSecret;
  }
  if (shape.body === 'json') headers['content-type'] = 'application/json';
  const answer = await fetch(world.at(shape.host ?? 'auth.atlassian.com', '/oauth/token'), {
    method: 'POST',
    headers,
    body: shape.body === 'json' ? JSON.stringify(body) : new URLSearchParams(body),
  });
  expect([answer.status, world.refusal()]).toEqual([200, undefined]);
  return (await answer.json()) as Tokens;
}

describe.each(CLIENTS)('The requests of $client', (shape) => {
  it('are answered all the way to a comment', async () => {
    const world = worldFor(shape);
    const callback = await authorize(world, shape);
    expect(callback.get('state')).toBe('opaque-to-the-server');
    const code = callback.get('code') ?? '';
    const pkce: Record<string, string> = shape.pkce ? { code_verifier: VERIFIER } : {};
    const first = await askForTokens(world, shape, {
      grant_type: 'authorization_code',
      code,
      redirect_uri: shape.callback,
      ...pkce,
    });
    expect(first.scope).toBe(shape.scope);
    const { access_token } = shape.scope.includes('offline_access')
      ? await askForTokens(world, shape, { grant_type: 'refresh_token', refresh_token: first.refresh_token })
      : first;

    const headers = { authorization: `Bearer ${access_token}`, accept: 'application/json' };
    const resources = await fetch(world.at('api.atlassian.com', '/oauth/token/accessible-resources'), {
      headers,
    });
    const [site] = (await resources.json()) as { id: string }[];
    const comment = await fetch(world.gateway('/rest/api/2/issue/ED-1/comment', site?.id), {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ body: `by ${shape.client}` }),
    });
    expect([comment.status, await comment.json()]).toMatchObject([
      201,
      { author: { displayName: 'Mia Krystof' }, body: `by ${shape.client}` },
    ]);
  });
});

describe('What real clients get wrong', () => {
  const shapeOf = (name: string): ClientShape => {
    const shape = CLIENTS.find(({ client }) => client.startsWith(name));
    if (!shape) throw new Error(`no ${name}`);
    return shape;
  };

  it('is refused to a public client with another verifier, or none', async () => {
    const shape = shapeOf('atlascode');
    const world = worldFor(shape);
    for (const verifier of [{ code_verifier: 'x'.repeat(43) }, {}]) {
      const code = (await authorize(world, shape)).get('code') ?? '';
      const { clientId: client_id, callback: redirect_uri } = shape;
      const grant = { grant_type: 'authorization_code', client_id, code, redirect_uri, ...verifier };
      expect((await world.post(grant)).status).toBe(400);
      expect(world.refusal()).toBe('codeVerifierWrong');
    }
  });

  it('is refused to an ordinary app without its secret, with PKCE or not', async () => {
    const shape = shapeOf('better-auth');
    const world = worldFor(shape);
    const code = (await authorize(world, shape)).get('code') ?? '';
    const { clientId: client_id, callback: redirect_uri } = shape;
    const grant = {
      grant_type: 'authorization_code',
      client_id,
      code,
      redirect_uri,
      code_verifier: VERIFIER,
    };
    expect((await world.post(grant)).status).toBe(401);
    expect(world.refusal()).toBe('clientSecretMissing');
  });
});
