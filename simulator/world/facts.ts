/**
 * How sure we are of a behaviour: `documented` by Atlassian; `observed` in a recording or a public trace, or in a
 * client that ships and works; `inferred` from those; `unknown`, where the value is our most probable guess.
 */
export type Standing = 'documented' | 'observed' | 'inferred' | 'unknown';

/** A behaviour of the cloud that OpenAPI cannot express. */
export interface Fact<T = unknown> {
  readonly title: string;
  readonly value: T;
  readonly standing: Standing;
  readonly source: string;
}

/** A row of the table of refusals: what the protocol says when it says no. */
export interface RefusalFact {
  readonly title: string;
  readonly status: number;
  readonly standing: Standing;
  readonly source: string;
}

/** Two generations of an answer, or an answer that nobody knows: a switch of the world. */
export interface Dial<P extends string = string> {
  readonly name: string;
  readonly title: string;
  readonly positions: readonly P[];
  readonly default: P;
  readonly standing: Standing;
  readonly source: string;
}

const facts = new Map<string, Fact>();
const refusals = new Map<string, RefusalFact>();
const dials = new Map<string, Dial>();

/** Declares a room's facts, for use and for the generated list of what is supported. */
export function defineFacts<T extends Record<string, Fact>>(room: string, table: T): T {
  for (const [name, fact] of Object.entries(table)) register(facts, `${room}.${name}`, fact);
  return table;
}

/** Declares a room's refusals. */
export function defineRefusals<T extends Record<string, RefusalFact>>(room: string, table: T): T {
  for (const [condition, row] of Object.entries(table)) register(refusals, `${room}.${condition}`, row);
  return table;
}

/** Declares a dial; its name starts with its room's, as in `oauth.words`. */
export function defineDial<const P extends string>(dial: Dial<P>): Dial<P> {
  register(dials, dial.name, dial);
  return dial;
}

export const allFacts = (): ReadonlyMap<string, Fact> => facts;
export const allRefusals = (): ReadonlyMap<string, RefusalFact> => refusals;
export const allDials = (): ReadonlyMap<string, Dial> => dials;

function register<T>(table: Map<string, T>, name: string, row: T): void {
  if (table.has(name)) throw new Error(`${name} is declared twice`);
  table.set(name, row);
}
