import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openLevelLedger } from '../../client/index.ts';
import { createPlaces, drop, expectRefusal, holding, keep } from './ledgers.ts';

const places = createPlaces();
afterAll(() => places.remove());

/** Every file below a place with its bytes; what LevelDB notes for people to read is left out. */
function contentOf(place: string): [string, string][] {
  const names = readdirSync(place, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !/^LO(G|CK)/.test(entry.name));
  return files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path, readFileSync(path, 'latin1')];
  });
}

describe('LevelDB ledger', () => {
  async function filled(): Promise<string> {
    const folder = places.next();
    const store = await openLevelLedger(folder);
    await keep(store, holding('a'), holding('b'));
    await store.close();
    return folder;
  }

  test('a folder is open once at a time, also while it is scrubbed', async () => {
    const folder = places.next();
    const store = await openLevelLedger(folder);
    await keep(store, holding('a'));
    await expectRefusal(openLevelLedger(folder), /only one process may use it at a time/, folder);
    await drop(store, 'a');
    const scrubbing = store.scrub();
    await expectRefusal(openLevelLedger(folder), /only one process may use it|in use|cannot be used/, folder);
    await scrubbing;
    await expectRefusal(openLevelLedger(folder), /only one process may use it at a time/, folder);
    await store.close();
    await (await openLevelLedger(folder)).close();
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  const sign = (text: object) =>
    JSON.stringify({ format: 'fauxlassian/client-ledger-folder', version: 1, ...text });
  const broken: [string, (folder: string) => unknown, RegExp][] = [
    ['newer', (folder) => writeFile(join(folder, 'ledger.json'), sign({ version: 2 })), /is of version 2/],
    ['of another kind', (folder) => writeFile(join(folder, 'ledger.json'), '{}'), /is not a ledger folder/],
    ['without its sign', (folder) => rm(join(folder, 'ledger.json')), /has rows, and no file/],
    ['with a cut sign', (folder) => writeFile(join(folder, 'ledger.json'), '{"form'), /not whole JSON/],
    [
      'with a sign elsewhere',
      (folder) => writeFile(join(folder, 'ledger.json'), sign({ rows: '../..' })),
      /where its rows/,
    ],
    [
      'without rows',
      (folder) => rm(join(folder, 'rows-1'), { recursive: true }),
      /its rows in rows-1 are missing/,
    ],
    ['without the start of its rows', (folder) => rm(join(folder, 'rows-1', 'CURRENT')), /are missing/],
    [
      'with a wrong start',
      (folder) => writeFile(join(folder, 'rows-1', 'CURRENT'), 'nowhere\n'),
      /cannot be used/,
    ],
  ];
  test.each(broken)('a folder that is %s is refused and left untouched', async (_, spoil, message) => {
    const folder = await filled();
    await spoil(folder);
    const before = contentOf(folder);
    await expectRefusal(openLevelLedger(folder), message, folder);
    if (!String(message).includes('has rows')) expect(contentOf(folder)).toEqual(before);
  });

  test('a folder of somebody else is refused and left untouched', async () => {
    const folder = places.next();
    mkdirSync(folder);
    writeFileSync(join(folder, 'diary.txt'), 'mine');
    await expectRefusal(openLevelLedger(folder), /is not a ledger folder .* diary\.txt/, folder);
    expect(readdirSync(folder)).toEqual(['diary.txt']);
    const file = join(folder, 'diary.txt');
    await expectRefusal(openLevelLedger(file), /ENOTDIR/, file);
    await expectRefusal(openLevelLedger(join(folder, 'no', 'where')), /ENOENT/, folder);
  });

  test('rows that a crash during a scrub left behind are gone after opening', async () => {
    const folder = await filled();
    mkdirSync(join(folder, 'rows-2'));
    writeFileSync(join(folder, 'rows-2', '000005.ldb'), 'Canary');
    const store = await openLevelLedger(folder);
    expect(readdirSync(folder).sort()).toEqual(['ledger.json', 'rows-1']);
    expect(await store.listHoldings('app', 9)).toHaveLength(2);
    await store.close();
  });

  test('a change that was cut off at the end of the log is absent, and the ones before are there', async () => {
    const folder = await filled();
    const log = readdirSync(join(folder, 'rows-1')).find((name) => name.endsWith('.log')) ?? '';
    await appendFile(join(folder, 'rows-1', log), Buffer.from([1, 2, 3, 4, 250, 0, 1, 65, 66]));
    const store = await openLevelLedger(folder);
    expect(await store.listHoldings('app', 9)).toHaveLength(2);
    await store.close();
  });
});
