import { createHmac, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listen } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';

const sim = listen();

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text = ''): Record<string, unknown> => JSON.parse(Buffer.from(text, 'base64url').toString());
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

function signRs256(header: object, claims: object, key: KeyObject): string {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

function signHs256(header: object, claims: object, key: string | Buffer): string {
  const input = `${part(header)}.${part(claims)}`;
  return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
}

/** The published key, in the forms in which a confused verifier could take it for a secret. */
async function publicKeyForms(world: TestWorld): Promise<string[]> {
  const answer = await fetch(world.at('auth.atlassian.com', '/.well-known/jwks.json'));
  const { keys } = (await answer.json()) as { keys: { n: string; e: string; kty: string }[] };
  const { createPublicKey } = await import('node:crypto');
  const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
  const spki = key.export({ type: 'spki', format: 'pem' }).toString();
  const pkcs1 = key.export({ type: 'pkcs1', format: 'pem' }).toString();
  return [spki, spki.trim(), pkcs1, JSON.stringify(keys[0]), keys[0]?.n ?? ''];
}

/** What the gateway says to a bearer, and that nothing changed by a refusal. */
async function me(world: TestWorld, bearer: string): Promise<number> {
  const before = world.state();
  const headers = { authorization: `Bearer ${bearer}` };
  const { status } = await fetch(world.at('api.atlassian.com', '/me'), { headers });
  if (status !== 200) expect(world.state()).toEqual(before);
  return status;
}

describe('A forged access token', () => {
  it.each([
    [
      'of algorithm none',
      (header: object, claims: object) => `${part({ ...header, alg: 'none' })}.${part(claims)}.`,
    ],
    [
      'of algorithm NoNe with a signature',
      (header: object, claims: object) => `${part({ ...header, alg: 'NoNe' })}.${part(claims)}.c2ln`,
    ],
    ['signed with a foreign key', (header: object, claims: object) => signRs256(header, claims, foreign)],
    [
      'signed with a foreign key that it brings along',
      (header: object, claims: object) =>
        signRs256({ ...header, jwk: foreign.export({ format: 'jwk' }), kid: undefined }, claims, foreign),
    ],
    [
      'signed with a foreign key of another kid',
      (header: object, claims: object) => signRs256({ ...header, kid: '../../dev/null' }, claims, foreign),
    ],
    [
      'signed with an empty secret',
      (header: object, claims: object) => signHs256({ ...header, alg: 'HS256' }, claims, ''),
    ],
  ])('%s is refused', async (_, forge) => {
    const world = sim.world();
    const [header, claims] = (await world.tokens()).access_token.split('.');
    expect(await me(world, forge(read(header), read(claims)))).toBe(401);
    expect(world.refusal()).toBe('bearerForged');
  });

  it('signed HS256 with the public key as secret is refused', async () => {
    const world = sim.world();
    const [header, claims] = (await world.tokens()).access_token.split('.');
    for (const secret of await publicKeyForms(world)) {
      expect(await me(world, signHs256({ ...read(header), alg: 'HS256' }, read(claims), secret))).toBe(401);
    }
  });

  it('whose claims were changed, or whose parts were cut, is refused', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const [header = '', claims = '', signature = ''] = access_token.split('.');
    const richer = part({ ...read(claims), scope: 'manage:jira-configuration', exp: 9_999_999_999 });
    for (const forged of [
      `${header}.${richer}.${signature}`,
      `${header}.${claims}.`,
      `${header}.${claims}`,
      `${header}..${signature}`,
      '..',
      '.',
      access_token.slice(0, -10),
      `${access_token}.${signature}`,
      `${header}.${claims}.${signature}AAAA`,
      `${part({ alg: 'RS256' })}.${Buffer.from('{').toString('base64url')}.${signature}`,
    ]) {
      expect([forged, await me(world, forged)]).toEqual([forged, 401]);
    }
    expect(await me(world, access_token)).toBe(200);
  });

  it('with the real key, but of no grant and for no time, is refused', async () => {
    const world = sim.world();
    const { access_token } = await world.tokens();
    const { signingKey } = await import('../../simulator/world/keys.ts');
    const [header, claims] = access_token.split('.');
    const origin = 'https://fauxlassian.example/of';
    const own = createPrivateKey(signingKey.export({ type: 'pkcs8', format: 'pem' }));
    for (const change of [
      { [origin]: undefined },
      { [origin]: 'text' },
      { [origin]: null },
      { [origin]: { world: world.world.name } },
      { [origin]: { world: world.world.name, grantId: '__proto__' } },
      { [origin]: { world: world.world.name, grantId: ['x'] } },
      { exp: undefined },
      { exp: 'never' },
      { exp: -1 },
      { exp: null },
      { exp: -1e300 },
      { iat: undefined },
      { iat: 1e300 },
    ]) {
      const forged = signRs256(read(header), { ...read(claims), ...change }, own);
      expect([change, await me(world, forged)]).toEqual([change, 401]);
    }
  });

  it('that is a refresh token or a code is refused', async () => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    expect(await me(world, refresh_token)).toBe(401);
    expect(await me(world, await world.code())).toBe(401);
  });
});

describe('A refresh token or code that was forged', () => {
  it('of algorithm none, changed or cut is refused, and the true one lives', async () => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    const [header = '', claims = '', signature = ''] = refresh_token.split('.');
    for (const forged of [
      `${part({ alg: 'none' })}.${claims}.`,
      `${header}.${part({ ...read(claims), generation: 7 })}.${signature}`,
      `${header}.${part({ ...read(claims), generation: -1 })}.${signature}`,
      signHs256(read(header), { ...read(claims), generation: 1e300 }, ''),
      signRs256({ alg: 'RS256' }, read(claims), foreign),
      `${header}.${claims}`,
      `${header}.${claims}.${signature.slice(1)}`,
    ]) {
      expect((await world.refresh(forged)).status).toBe(403);
      expect(world.refusal()).toBe('refreshTokenUnknown');
    }
    expect((await world.refresh(refresh_token)).status).toBe(200);
  });
});

describe('Credentials of another world', () => {
  /** Two worlds of the same setup and seed: everything in them is equal, and still not interchangeable. */
  const twins = () => [sim.world(), sim.world()] as const;

  it('made from the same seed are refused: access token, refresh token and code', async () => {
    const [one, two] = twins();
    const mine = await one.tokens();
    const theirs = await two.tokens();
    const code = await one.code();
    await two.code();
    const before = two.state();
    expect(await me(two, mine.access_token)).toBe(401);
    expect(two.refusal()).toBe('bearerOfOtherWorld');
    expect((await two.refresh(mine.refresh_token)).status).toBe(403);
    expect(two.refusal()).toBe('refreshTokenUnknown');
    expect((await two.post(await two.exchange({ code }))).status).toBe(400);
    expect(two.refusal()).toBe('codeUnknown');
    expect(two.state()).toEqual(before);
    expect(await me(two, theirs.access_token)).toBe(200);
  });

  it('do not come alive where a world of the same name was made anew', async () => {
    const world = sim.world({}, 'phoenix');
    const { access_token, refresh_token } = await world.tokens();
    const again = sim.world({}, 'phoenix');
    expect(await me(again, access_token)).toBe(401);
    expect((await again.refresh(refresh_token)).status).toBe(403);
  });

  it('work in a fork of their own world, and leave the first as it was', async () => {
    const world = sim.world();
    const { refresh_token } = await world.tokens();
    sim.simulator.worlds.fork(world.world, 'forked');
    const before = world.state();
    const answer = await fetch(world.token.replace(`~${world.world.name}`, '~forked'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        grant_type: 'refresh_token',
        client_id: 'bJChVgBQd0aNUPuFZ8YzYBVZz3X4QTe2',
        client_secret: 'secret-of-the-commenter',
        refresh_token,
      }),
    });
    expect(answer.status).toBe(200);
    expect(world.state()).toEqual(before);
  });

  it('such as a browser session are not taken', async () => {
    const [one, two] = twins();
    one.signsIn(undefined);
    two.signsIn(undefined);
    const login = async (world: TestWorld) => {
      const body = new URLSearchParams({ account_id: 'mia' });
      const answer = await fetch(world.at('id.atlassian.com', '/login'), {
        method: 'POST',
        body,
        redirect: 'manual',
      });
      return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
    };
    const cookie = await login(one);
    await login(two);
    const ask = async (world: TestWorld) => {
      const answer = await fetch(world.authorizeAddress(), { headers: { cookie }, redirect: 'manual' });
      return new URL(answer.headers.get('location') ?? '').pathname;
    };
    expect(await ask(one)).toContain('/api.atlassian.com/oauth2/authorize/server/consent');
    expect(await ask(two)).toContain('/id.atlassian.com/login');
  });
});
