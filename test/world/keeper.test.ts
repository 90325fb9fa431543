import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createSimulator } from '../../simulator/index.ts';
import { setup, startControl } from '../control/control.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'data-')), 'worlds.json');
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function startChild(dataFile: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/world/keep-and-die.ts', dataFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const exit = once(child, 'exit');
  const [line] = await once(child.stdout, 'data');
  const address = String(line).trim();
  const create = async (handle: string) => {
    const answer = await fetch(`${address}/_control/worlds/demo/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle, name: handle }),
    });
    return answer.status;
  };
  return { child, exit, create };
}

describe('a data file', () => {
  it('has every change that was answered when the process is killed, and none is half there', async () => {
    const dataFile = newFile();
    const answered: string[] = [];
    for (const round of ['first', 'second']) {
      const { child, exit, create } = await startChild(dataFile);
      let count = 0;
      const asking = Array.from({ length: 60 }, async (_, index) => {
        const handle = `${round}-${index}`;
        if ((await create(handle)) === 201) answered.push(handle);
        if (++count === 30) child.kill('SIGKILL');
      });
      await Promise.allSettled(asking);
      await exit;
      expect(handlesIn(dataFile)).toEqual(expect.arrayContaining(answered));
    }
    expect(answered.length).toBeGreaterThanOrEqual(60);
  }, 30_000);

  it('keeps worlds that are made, changed, deleted and restored', async () => {
    const dataFile = newFile();
    const first = startControl({ dataFile });
    await first.ask('POST', '/worlds', { name: 'one', setup });
    await first.ask('POST', '/worlds', { name: 'two', setup });
    await first.ask('DELETE', '/worlds/one');
    await first.ask('POST', '/worlds/two/clock/advance', { days: 3 });
    const snapshot = await first.ask('GET', '/worlds/two/snapshot');
    await first.app.close();
    const second = startControl({ dataFile });
    expect(second.worlds.list().map(({ name }) => name)).toEqual(['demo', 'two']);
    expect(await second.ask('GET', '/worlds/two/snapshot')).toEqual(snapshot);
    await second.app.close();
  });

  it('is not written for a request that changes nothing', async () => {
    const dataFile = newFile();
    const { app, ask } = startControl({ dataFile });
    await ask('POST', '/worlds/demo/reset');
    const before = readFileSync(dataFile, 'utf8');
    rmSync(dataFile);
    await app.inject('/~demo/api.atlassian.com/me');
    expect(existsSync(dataFile)).toBe(false);
    await ask('POST', '/worlds/demo/accounts', { handle: 'new', name: 'New' });
    expect(readFileSync(dataFile, 'utf8')).not.toBe(before);
    await app.close();
  });

  it('is for one process at a time, and free again after it', async () => {
    const dataFile = newFile();
    const { child, exit } = await startChild(dataFile);
    expect(() => createSimulator({ dataFile })).toThrow(`in use by process ${child.pid}`);
    child.kill('SIGTERM');
    await exit;
    expect(existsSync(`${dataFile}.lock`)).toBe(false);
    expect(existsSync(dataFile)).toBe(true);
    const simulator = createSimulator({ dataFile });
    expect(() => createSimulator({ dataFile })).toThrow('in use');
    await simulator.app.close();
  });

  it.each([
    ['is empty', '', 'is empty'],
    ['is cut off', '{"format":"fauxlassian/data","version":1,\n"worlds":[{"na', 'damaged at line 2'],
    ['is no JSON', 'hello', 'damaged at line 1'],
    ['is not UTF-8', Buffer.from([0x7b, 0xff]), 'not UTF-8'],
    ['is of somebody else', '{"name":"package"}', 'is not a data file of Fauxlassian'],
    ['is newer', '{"format":"fauxlassian/data","version":2,"worlds":[]}', 'newer Fauxlassian: /version is 2'],
    ['is older', '{"format":"fauxlassian/data","version":0,"worlds":[]}', '/version is 0'],
    ['has no worlds', '{"format":"fauxlassian/data","version":1}', '/worlds is not a list'],
    [
      'has a world that is none',
      '{"format":"fauxlassian/data","version":1,"worlds":[{"format":"fauxlassian/world","version":7}]}',
      '/worlds/0: /version is 7',
    ],
  ])('that %s is refused and left as it is', (_what, content, words) => {
    const dataFile = newFile();
    writeFileSync(dataFile, content);
    expect(() => createSimulator({ dataFile })).toThrow(words);
    expect(() => createSimulator({ dataFile })).toThrow(dataFile);
    expect(readFileSync(dataFile)).toEqual(Buffer.from(content));
    expect(existsSync(`${dataFile}.lock`)).toBe(false);
  });

  it('in a folder that there is not is refused', () => {
    expect(() => createSimulator({ dataFile: join(newFile(), 'worlds.json') })).toThrow('worlds.json');
  });

  it('that cannot be written makes the change a failure, until it can', async () => {
    const dataFile = newFile();
    const bugs: Error[] = [];
    const { app, send, ask } = startControl({ dataFile, onBug: (error) => bugs.push(error) });
    const draft = join(dataFile, '..', '.worlds.json.tmp');
    mkdirSync(draft);
    const failed = await send('POST', '/worlds/demo/accounts', { handle: 'one', name: 'One' });
    expect(failed.statusCode).toBe(500);
    expect(bugs[0]?.message).toContain(`${dataFile}: cannot be written`);
    rmSync(draft, { recursive: true });
    await ask('POST', '/worlds/demo/accounts', { handle: 'two', name: 'Two' });
    expect(readFileSync(dataFile, 'utf8')).toContain('one@example.com');
    await app.close();
  });
});

function handlesIn(dataFile: string): string[] {
  const { worlds } = JSON.parse(readFileSync(dataFile, 'utf8'));
  const entries: [string, { handle: string }][] = worlds[0].slices.directory.accounts.$map;
  return entries.map(([, { handle }]) => handle);
}
