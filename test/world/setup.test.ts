import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import '../../simulator/index.ts';
import { prepareSetup } from '../../simulator/world/made-up-people.ts';
import { parseSetup, readSetupFile } from '../../simulator/world/read-setup-file.ts';
import { findSetupProblems } from '../../simulator/world/setup.ts';
import { demoWorld } from '../../worlds/demo.gen.ts';

const refusal = async (text: string): Promise<string> =>
  parseSetup(text, 'w.yaml').then(
    () => 'no refusal',
    (thrown: Error) => thrown.message,
  );

describe('a setup file', () => {
  it('of the demo world is read as it is built in', async () => {
    expect(await readSetupFile('worlds/demo.yaml')).toEqual(demoWorld);
  });

  it('is YAML or JSON', async () => {
    const setup = { seed: 's', accounts: [{ handle: 'mia', name: 'Mia' }] };
    const folder = mkdtempSync(join(tmpdir(), 'setup-'));
    writeFileSync(join(folder, 'w.json'), JSON.stringify(setup, null, '\t'));
    expect(await readSetupFile(join(folder, 'w.json'))).toEqual(setup);
    expect(await parseSetup('seed: s\naccounts: [{ handle: mia, name: Mia }]', 'w.yaml')).toEqual(setup);
  });

  it('is told with line and column what is wrong with it, all at once', async () => {
    const text = 'accounts:\n  - handle: mia\n    nam: Mia\nsits: []\n';
    expect(await refusal(text)).toBe(
      [
        'w.yaml:',
        'line 4, column 7 /sits: "sits" is not known here - did you mean "sites"?',
        'line 2, column 5 /accounts/0: "name" is missing',
        'line 3, column 10 /accounts/0/nam: "nam" is not known here - did you mean "name"?',
      ].join('\n  '),
    );
  });

  it.each([
    ['', 'is empty'],
    ['# nothing\n', 'is empty'],
    ['[1, 2]', 'must be object'],
    ['seed: a\nseed: b\n', 'line 2, column 1: Map keys must be unique'],
    ['seed: "a\n', 'line'],
    ['seed: a\n---\nseed: b\n', 'multiple documents'],
    ['seed: !!js/function x\n', 'line 1'],
    ['seed: *nobody\n', 'nobody'],
    ['madeUpPeople: .inf\n', '/madeUpPeople: must be'],
    [`seed: ${'['.repeat(20_000)}`, 'nested'],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`)}]`).join('\n')}`,
      'alias',
    ],
  ])('is refused: %j', async (text, words) => {
    expect(await refusal(text)).toContain(words);
  });

  it.each([
    ['a path to nothing', 'nowhere.yaml', 'cannot be read'],
    ['a folder', tmpdir(), 'not a file'],
    ['bytes that are no text', writeTemporary(Buffer.from([0x73, 0xff, 0xfe])), 'is not UTF-8'],
    ['more than 5 MB', writeTemporary(Buffer.alloc(5 * 1024 * 1024 + 1, ' ')), 'larger than'],
  ])('is refused: %s', async (_what, path, words) => {
    await expect(readSetupFile(path)).rejects.toThrow(words);
  });
});

describe('a setup', () => {
  const people = [{ handle: 'mia', name: 'Mia' }];
  const app = { handle: 'a', name: 'A', scopes: [] };
  const site = { handle: 's' };

  it.each([
    ['handles twice', { accounts: [...people, ...people] }, '/accounts/1/handle'],
    [
      'e-mail addresses twice',
      { accounts: [...people, { handle: 'b', name: 'B', email: 'mia@example.com' }] },
      '/accounts/1/email',
    ],
    [
      'an impossible time zone',
      { accounts: [{ handle: 'a', name: 'A', timeZone: 'Mars' }] },
      '/accounts/0/timeZone',
    ],
    ['an unknown owner', { accounts: people, apps: [{ ...app, owner: 'mja' }] }, '/apps/0/owner'],
    ['an app that nobody could own', { apps: [app] }, '/apps/0'],
    [
      'client ids twice',
      {
        accounts: people,
        apps: [
          { ...app, clientId: 'x' },
          { ...app, handle: 'b', clientId: 'x' },
        ],
      },
      '/apps/1/clientId',
    ],
    [
      'a service account that acts as nobody',
      { accounts: people, apps: [{ ...app, kind: 'service-account' }] },
      '/apps/0',
    ],
    [
      'sites of an ordinary app',
      { accounts: people, sites: [site], apps: [{ ...app, sites: ['s'] }] },
      '/apps/0/sites',
    ],
    [
      'a callback without TLS',
      { accounts: people, apps: [{ ...app, callbackUrls: ['http://a.example'] }] },
      '/apps/0/callbackUrls/0',
    ],
    ['an unknown member', { sites: [{ ...site, members: ['mia'] }] }, '/sites/0/members/0'],
    ['an issue on no site', { issues: [{ key: 'ED-1', site: 's', summary: 'S' }] }, '/issues/0/site'],
    [
      'an issue without Jira',
      { sites: [{ ...site, products: ['confluence'] }], issues: [{ key: 'ED-1', site: 's', summary: 'S' }] },
      '/issues/0/site',
    ],
    [
      'an unknown reporter',
      { sites: [site], issues: [{ key: 'ED-1', site: 's', summary: 'S', reporter: 'x' }] },
      '/issues/0/reporter',
    ],
    ['an unknown dial', { dials: { 'oauth.wrods': 'auth0' } }, '/dials/oauth.wrods'],
    ['an unknown position', { dials: { 'oauth.words': 'auth1' } }, '/dials/oauth.words'],
    ['an autopilot of nobody', { autopilot: { account: 'mia', decision: 'accept' } }, '/autopilot/account'],
    ['an instant that there is not', { clock: { mode: 'virtual', at: '2026-12-31T23:59:60Z' } }, '/clock/at'],
    ['too many people', { accounts: people, madeUpPeople: 10_000 }, '/madeUpPeople'],
  ])('is refused for %s', (_what, setup, where) => {
    expect(findSetupProblems(setup).map((problem) => problem.where)).toEqual([where]);
  });

  it('is the same people for the same seed, none of them twice', async () => {
    const setup = { seed: 'people', madeUpPeople: 2_000, accounts: people };
    const prepared = await prepareSetup(setup, 'w');
    expect(findSetupProblems(prepared)).toEqual([]);
    expect(prepared.accounts).toHaveLength(2_001);
    expect(await prepareSetup(setup, 'other')).toEqual(prepared);
  });

  it('has a published schema that takes the demo world and refuses what is unknown', () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const check = ajv.compile(JSON.parse(readFileSync('schema/world-setup.schema.json', 'utf8')));
    expect(check(demoWorld)).toBe(true);
    expect(check({ ...demoWorld, sits: [] })).toBe(false);
  });
});

function writeTemporary(bytes: Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'setup-')), 'w.yaml');
  writeFileSync(path, bytes);
  return path;
}
