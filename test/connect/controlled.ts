import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { components } from '../../openapi/control.gen.ts';
import { createSimulator, type World, type WorldSetup } from '../../simulator/index.ts';

export type Schemas = components['schemas'];

/** Two sites of two customers, one of them with both products. */
const SETUP: WorldSetup = {
  seed: 'connect',
  accounts: [
    { handle: 'mia', name: 'Mia Krystof', accountId: '5b10a2844c20165700ede21g' },
    { handle: 'omar', name: 'Omar Haddad' },
  ],
  sites: [
    { handle: 'acme', products: ['jira', 'confluence'], admins: ['mia'] },
    { handle: 'globex', admins: ['omar'] },
  ],
  issues: [
    { key: 'ED-1', site: 'acme', summary: 'Misspelt headline', reporter: 'mia' },
    { key: 'GX-1', site: 'globex', summary: 'Of another customer', reporter: 'omar' },
  ],
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The control surface of one world, over the wire. Paths are below `/worlds/{world}/connect`; those that begin with two
 * slashes are below `/worlds/{world}`.
 */
export interface Controlled {
  readonly world: World;
  readonly base: string;
  /** @throws Error when it is refused */
  ask<T>(method: Method, path: string, body?: unknown): Promise<T>;
  refused(method: Method, path: string, body?: unknown): Promise<Refusal>;
  install(
    descriptorUrl: string,
    more?: Partial<Schemas['ConnectInstallationOrder']>,
  ): Promise<Schemas['ConnectInstallation']>;
  event(order: Schemas['SiteEventOrder']): Promise<Schemas['SiteEvent']>;
  events(type: string): Readonly<Record<string, unknown>>[];
}

type Refusal = { status: number } & Schemas['ControlError']['error'];

/** Starts a simulator before the tests of a file; no test may end with a defect of ours reported. */
export function startControlled(): { world(changes?: WorldSetup): Controlled } {
  const bugs: Error[] = [];
  const simulator = createSimulator({ onBug: (error) => bugs.push(error) });
  let base = '';
  let count = 0;
  beforeAll(async () => {
    await simulator.app.listen({ host: '127.0.0.1', port: 0 });
    base = `http://127.0.0.1:${(simulator.app.server.address() as AddressInfo).port}`;
  });
  afterEach(() => expect(bugs.splice(0)).toEqual([]));
  afterAll(() => simulator.app.close());
  return {
    world: (changes = {}) => control(base, simulator.worlds.create(`w${++count}`, { ...SETUP, ...changes })),
  };
}

function control(base: string, world: World): Controlled {
  const send = (method: Method, path: string, body?: unknown) =>
    fetch(
      `${base}/_control/worlds/${world.name}${path.startsWith('//') ? path.slice(1).replace(/^\/$/, '') : `/connect${path}`}`,
      {
        method,
        ...(body !== undefined && {
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      },
    );
  const ask = async <T>(method: Method, path: string, body?: unknown) => {
    const answer = await send(method, path, body);
    const text = await answer.text();
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  return {
    world,
    base,
    ask,
    refused: async (method, path, body) => {
      const answer = await send(method, path, body);
      const { error } = (await answer.json()) as Schemas['ControlError'];
      return { status: answer.status, ...error };
    },
    install: (descriptorUrl, more = {}) =>
      ask('POST', '/installations', { site: 'acme', ...(more.appKey ? {} : { descriptorUrl }), ...more }),
    event: (order) => ask('POST', '/site-events', order),
    events: (type) =>
      world.journal
        .entries()
        .flatMap((entry) => (entry.kind === 'event' && entry.type === type ? [entry.data] : [])),
  };
}
