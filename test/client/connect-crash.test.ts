import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createApp, createHost, installation } from './connect-host.ts';
import { createTenantPlaces, tenantStoreKinds } from './connect-tenants.ts';

const places = createTenantPlaces();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => places.remove());

/** @returns the number of the last install that was answered before the process was killed. */
async function installUntilKilled(
  kind: string,
  path: string,
  from: number,
  installs: number,
): Promise<number> {
  const script = ['--import', 'tsx', 'test/client/connect-install-and-die.ts', kind, path, String(from)];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const exit = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
    if (said.split('\n').length > installs) child.kill('SIGKILL');
  });
  await exit;
  expect(said).not.toMatch(/^(?!204)\d{3} /m);
  const lines = said.split('\n').slice(0, -1);
  return Number(lines.at(-1)?.slice(4));
}

describe.each(tenantStoreKinds.filter(({ inFiles }) => inFiles))('installs and $name', ({ name, open }) => {
  test('one that was answered is there after a kill; the old one is detached in the same moment', async () => {
    const path = places.next();
    let from = 1;
    for (const installs of [3, 25]) {
      const answered = await installUntilKilled(name, path, from, installs);
      const store = await open(path);
      const all = await store.listTenants(999);
      expect(all.length).toBeGreaterThanOrEqual(answered);
      expect(all.map(({ state }) => state)).toEqual([...Array(all.length - 1).fill('detached'), 'active']);
      expect(all.slice(0, -1).every(({ purgeAt }) => purgeAt !== undefined)).toBe(true);
      from = all.length + 1;
      await store.close();
    }
  }, 60_000);
});

test('the host repeats an install whose answer was lost', async () => {
  const host = createHost();
  const A = installation('A');
  const { store } = createApp(host);
  for (let crashes = 0; crashes < 3; crashes += 1) {
    const afresh = createApp(host, { store });
    expect((await afresh.connect.handleInstalled(host.lifecycle('installed', A))).status).toBe(204);
    host.now += 60_000;
  }
  expect(await store.listTenants(9)).toMatchObject([{ clientKey: 'key-A', state: 'active' }]);
});
