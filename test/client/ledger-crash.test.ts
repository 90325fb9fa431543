import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { createPlaces, ledgerKinds } from './ledgers.ts';

const places = createPlaces();
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});
afterAll(() => places.remove());

/** @returns the last change that was answered before the process was killed. */
async function changeUntilKilled(kind: string, path: string, changes: number): Promise<number> {
  const script = ['--import', 'tsx', 'test/client/ledger-change-and-die.ts', kind, path];
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const exit = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
    if (said.split('\n').length > changes) child.kill('SIGKILL');
  });
  await exit;
  return Number(said.trim().split('\n').at(-1));
}

describe.each(ledgerKinds.filter(({ inFiles }) => inFiles))('$name ledger', ({ name, open }) => {
  test('every change that was answered is there after a kill, and each one is whole', async () => {
    const path = places.next();
    for (const changes of [3, 12, 25]) {
      const answered = await changeUntilKilled(name, path, changes);
      const store = await open(path);
      const { failures: last } = await store.readJob('app');
      expect(last).toBeGreaterThanOrEqual(answered);
      const holdings = await store.listHoldings('app', 9);
      expect(holdings.map(({ revision }) => revision)).toEqual(Array(5).fill(last));
      const isErasing = last % 7 === 0;
      expect(await store.findPending('app', 9)).toHaveLength(isErasing ? 5 : 0);
      expect((await store.findDue('app', 1e9, 99)).map(({ dueAt }) => dueAt)).toEqual(
        isErasing ? [] : Array(5).fill(last),
      );
      await store.close();
    }
  }, 60_000);
});
