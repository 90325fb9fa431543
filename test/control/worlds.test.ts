import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Schemas, setup, startControl } from './control.ts';

describe('health', () => {
  it('tells the version of the package', async () => {
    const { ask } = startControl();
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await ask('GET', '/health')).toEqual({ status: 'ok', version, worlds: 1 });
  });
});

describe('worlds', () => {
  it('POST makes one, with the people that are made up for it', async () => {
    const { ask } = startControl();
    const world = await ask<Schemas['World']>('POST', '/worlds', {
      name: 'w',
      setup: { ...setup, madeUpPeople: 3 },
    });
    expect(world).toMatchObject({ name: 'w', seed: 'control', accounts: 5, sites: 1, apps: 1, issues: 1 });
  });

  it('POST makes the same people for the same seed', async () => {
    const { ask } = startControl();
    const people = async (name: string, seed: string) => {
      await ask('POST', '/worlds', { name, setup: { seed, madeUpPeople: 5 } });
      return ask<Schemas['Account'][]>('GET', `/worlds/${name}/accounts`);
    };
    const first = await people('one', 'seed');
    expect(await people('two', 'seed')).toEqual(first);
    expect(await people('three', 'other')).not.toEqual(first);
  });

  it('POST makes up a name where there is none', async () => {
    const { ask } = startControl();
    const [one, other] = [
      await ask<Schemas['World']>('POST', '/worlds'),
      await ask<Schemas['World']>('POST', '/worlds', {}),
    ];
    expect(one.name).not.toBe(other.name);
  });

  it('POST refuses a name in use unless it is told to replace', async () => {
    const { ask, refused } = startControl();
    expect(await refused('POST', '/worlds', { name: 'demo' })).toMatchObject({
      status: 409,
      condition: 'worldExists',
    });
    await ask('POST', '/worlds', { name: 'demo', replace: true });
    expect(await ask('GET', '/worlds/demo')).toMatchObject({ accounts: 0 });
  });

  it('POST tells everything that is wrong with a setup, by its place', async () => {
    const { refused } = startControl();
    const broken = {
      accounts: [{ handle: 'a', name: 'A' }],
      sites: [{ handle: 's', members: ['b'], admins: ['zz'] }],
    };
    const { status, problems } = await refused('POST', '/worlds', { name: 'w', setup: broken });
    expect(status).toBe(400);
    expect(problems?.map(({ where }) => where)).toEqual([
      '/setup/sites/0/admins/0',
      '/setup/sites/0/members/0',
    ]);
  });

  it('reset puts everything back, and the same ids repeat', async () => {
    const { ask } = startControl();
    const before = await ask('GET', '/worlds/demo/snapshot');
    const created = await ask('POST', '/worlds/demo/accounts', { handle: 'new', name: 'New' });
    await ask('POST', '/worlds/demo/reset');
    expect(await ask('GET', '/worlds/demo/accounts')).toHaveLength(2);
    expect(await ask('POST', '/worlds/demo/accounts', { handle: 'new', name: 'New' })).toEqual(created);
    await ask('POST', '/worlds/demo/reset');
    await ask('GET', '/worlds/demo');
    expect(await ask('GET', '/worlds/demo/snapshot')).toEqual(before);
  });

  it('a snapshot that is restored is the same world', async () => {
    const { ask } = startControl();
    await ask('PATCH', '/worlds/demo/accounts/omar', { status: 'closed' });
    await ask('PATCH', '/worlds/demo/dials', { 'oauth.words': 'auth0' });
    const snapshot = await ask<Schemas['Snapshot']>('GET', '/worlds/demo/snapshot');
    await ask('POST', '/worlds/demo/reset');
    await ask('PUT', '/worlds/demo/snapshot', snapshot);
    expect(await ask('GET', '/worlds/demo/snapshot')).toEqual(snapshot);
    await ask('PUT', '/worlds/elsewhere/snapshot', snapshot);
    expect(await ask('GET', '/worlds/elsewhere/snapshot')).toEqual({ ...snapshot, name: 'elsewhere' });
  });

  it('a fork goes its own way', async () => {
    const { ask } = startControl();
    await ask('POST', '/worlds/demo/fork', { name: 'copy' });
    await ask('POST', '/worlds/copy/accounts', { handle: 'new', name: 'New' });
    expect(await ask('GET', '/worlds/demo')).toMatchObject({ accounts: 2 });
    expect(await ask('GET', '/worlds/copy')).toMatchObject({ accounts: 3 });
  });

  it('DELETE removes one, and then there is none', async () => {
    const { ask, refused } = startControl();
    await ask('DELETE', '/worlds/demo');
    expect(await refused('GET', '/worlds/demo')).toMatchObject({ status: 404, condition: 'worldUnknown' });
  });
});

describe('a snapshot that is not what it must be', () => {
  const control = startControl();

  it.each([
    ['of another format', { format: 'zip' }],
    ['of a newer version', { version: 99 }],
    ['without a clock', { clock: {} }],
    ['with an unknown part', { slices: { nobody: {} } }],
    ['with a dial that there is not', { dials: { 'oauth.wurds': 'x' } }],
    ['with a setup that is no setup', { setup: { sites: 3 } }],
  ])('is refused %s, and nothing changes', async (_what, change) => {
    const snapshot = await control.ask<object>('GET', '/worlds/demo/snapshot');
    const answer = await control.send('PUT', '/worlds/demo/snapshot', { ...snapshot, ...change });
    expect(answer.statusCode).toBe(400);
    expect(await control.ask('GET', '/worlds/demo/snapshot')).toEqual(snapshot);
  });

  it('never makes a later request fail, whichever value in it is replaced', async () => {
    await control.send('GET', '/worlds/demo/issues');
    const original = await control.ask<Schemas['Snapshot']>('GET', '/worlds/demo/snapshot');
    for (const path of leavesOf(original)) {
      for (const value of [null, -1, 1e300, 'x', [], {}, true, { $map: [1] }]) {
        const answer = await control.send('PUT', '/worlds/demo/snapshot', replaced(original, path, value));
        expect([200, 400], `${path.join('/')} = ${JSON.stringify(value)}`).toContain(answer.statusCode);
        if (answer.statusCode === 200) await everythingAnswers(control, path, value);
      }
    }
  }, 60_000);
});

async function everythingAnswers(control: ReturnType<typeof startControl>, path: string[], value: unknown) {
  for (const part of [
    '',
    '/accounts',
    '/sites',
    '/apps',
    '/grants',
    '/issues',
    '/clock',
    '/dials',
    '/snapshot',
  ]) {
    const { statusCode } = await control.send('GET', `/worlds/demo${part}`);
    expect(statusCode, `${part} after ${path.join('/')} = ${JSON.stringify(value)}`).toBe(200);
  }
}

function leavesOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))].filter(
    (one) => one.length > 0,
  );
}

function replaced(value: unknown, [first, ...rest]: string[], by: unknown): unknown {
  if (first === undefined) return by;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[first] = replaced(copy[first], rest, by);
  return copy;
}
