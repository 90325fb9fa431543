import { join, resolve } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What every line below may use. */
const prelude = `
  import type { Grant, Holding, LedgerStore, Person, Piece, Pieces, Session } from '../../client/index.ts';
  import { Personal } from '../../client/index.ts';
  declare const value: Personal;
  declare const piece: Piece;
  declare const ledger: LedgerStore;
  declare const person: Person;
  const sinceWhen = { appId: 'app', accountId: 'a', pieces: { name: piece }, revision: 1, dueAt: 1 } as const;
`;

const allowed: [string, string][] = [
  [
    'a piece has a value and the moment of its retrieval',
    'export const x: Piece = { value, retrievedAt: 1 };',
  ],
  [
    'a holding says since when, and in which state',
    "export const x: Holding = { ...sinceWhen, heldSince: 1, state: 'tracked' };",
  ],
  ['a value is revealed by its name', 'export const x: string = value.reveal();'],
  ['the person of an app has a name of the app', "export const x: Person = { ...person, name: 'Rohit' };"],
  [
    'a holding is kept by a change of the ledger',
    "export const x = (put: Holding[]) => ledger.change('app', ['a'], () => ({ put, result: 0 }));",
  ],
];

/** The code of the complaint: 2322 not assignable, 2345 no such argument, 2739 and 2741 something is missing, ... */
const refused: [string, string, number][] = [
  ['a value is no string', 'export const x: string = value;', 2322],
  ['a string is no value', "export const x: Personal = 'Rohit';", 2322],
  [
    'what looks like a value is none',
    "export const x: Personal = { reveal: () => 'Rohit', toString: () => '', toJSON: () => '' };",
    2739,
  ],
  [
    'a value cannot be the name of a person of the app',
    'export const x: Person = { ...person, name: value };',
    2322,
  ],
  ['a piece cannot be the name of a person of the app', 'person.name = piece;', 2322],
  [
    'a value cannot be in a session',
    "export const x: Session = { sessionId: value, personId: '', expiresAt: 1 };",
    2322,
  ],
  ['a value cannot be in a grant', "export const x: Pick<Grant, 'accountId'> = { accountId: value };", 2322],
  ['a person has no further fields for it', 'export const x: Person = { ...person, email: value };', 2353],
  [
    'a value cannot be part of an address',
    "export const x = new URL('https://a').searchParams.set('n', value);",
    2345,
  ],
  [
    'a value cannot be added to a text',
    "export const x: Promise<string> = Promise.resolve('').then(() => value);",
    2322,
  ],
  ['a piece has a moment of retrieval', 'export const x: Piece = { value };', 2741],
  ['a piece is more than a value', 'export const x: Pieces = { name: value };', 2739],
  ['a piece is no string', "export const x: Piece = { value: 'Rohit', retrievedAt: 1 };", 2322],
  ['a holding says since when it is', "export const x: Holding = { ...sinceWhen, state: 'tracked' };", 2741],
  ['a holding has a state', 'export const x: Holding = { ...sinceWhen, heldSince: 1 };', 2741],
  [
    'a holding has a known state',
    "export const x: Holding = { ...sinceWhen, heldSince: 1, state: 'kept' };",
    2322,
  ],
  [
    'a holding has an account',
    "export const x: Holding = { appId: 'app', state: 'tracked', pieces: {}, heldSince: 1, revision: 1 };",
    2741,
  ],
  ['pieces are of known kinds', 'export const x: Pieces = { shoe: piece };', 2353],
  [
    'a change does not take bare pieces',
    "ledger.change('app', ['a'], () => ({ put: [{ name: piece }], result: 0 }));",
    2353,
  ],
  [
    'what is held cannot be changed in passing',
    'export const x = (held: Holding) => { held.pieces.name = piece; };',
    2540,
  ],
];

const name = (index: number) => join(root, 'test/client', `line-${index}.ts`);
const lines = [...allowed, ...refused].map(([, line]) => line);
let codes: number[][] = [];

/** Compiles each line as a file of its own, with the configuration of this package. */
function compile(): number[][] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const texts = new Map(lines.map((line, index) => [name(index), `${prelude}${line}\n`]));
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  const unused = { noUnusedLocals: false, noUnusedParameters: false };
  const program = ts.createProgram([...texts.keys()], { ...options, ...unused, skipLibCheck: true }, host);
  return lines.map((_, index) => {
    const file = program.getSourceFile(name(index));
    return ts.getPreEmitDiagnostics(program, file).map(({ code }) => code);
  });
}

describe('personal data and its entry in the ledger', () => {
  beforeAll(() => {
    codes = compile();
  }, 60_000);

  test.each(allowed.map(([title], index) => [title, index] as const))('%s', (_, index) => {
    expect(codes[index]).toEqual([]);
  });

  test.each(
    refused.map(([title, , code], index) => [title, code, index + allowed.length] as const),
  )('%s: anything else does not type-check', (_, code, index) => {
    expect(codes[index]).toEqual([code]);
  });
});
