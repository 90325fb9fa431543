import { expect } from 'vitest';
import { tenantOf } from '../../simulator/connect/tenants.ts';
import type { WorldSetup } from '../../simulator/index.ts';
import { findSite } from '../../simulator/world/directory.ts';
import { SETUP } from '../wire/setup.ts';
import type { Listening } from '../wire/simulator.ts';
import type { TestWorld } from '../wire/test-world.ts';
import type { AppServer } from './app-server.ts';

/** The site Acme has both products, and Mia for its admin; so has Globex, which has Jira alone. */
const SITES: WorldSetup = {
  sites: (SETUP.sites ?? []).map((site) => ({ ...site, admins: ['mia'] })),
};
export const REMOTE = 'application/vnd.atl.plugins.remote.install+json';
export const PLUGIN = 'application/vnd.atl.plugins.plugin+json';
export const LICENCE = 'application/vnd.atl.plugins+json';
export const BASIC = basic('mia@example.com');

export interface Ask {
  readonly method?: string;
  readonly site?: string;
  readonly product?: '' | '/wiki';
  readonly authorization?: string | undefined;
  readonly type?: string;
  readonly body?: unknown;
}

export function basic(email: string, apiToken = 'any'): string {
  return `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;
}

/** UPM of one world. */
export class Upm {
  readonly at: TestWorld;

  constructor(listening: Listening, changes: WorldSetup = {}) {
    this.at = listening.world({ ...SITES, ...changes });
  }

  ask(path: string, asked: Ask = {}): Promise<Response> {
    const { method = 'GET', site = 'acme', product = '', type, body } = asked;
    const authorization = 'authorization' in asked ? asked.authorization : BASIC;
    return fetch(this.at.at(`${site}.atlassian.net`, `${product}/rest/plugins/1.0/${path}`), {
      method,
      redirect: 'manual',
      headers: {
        ...(authorization !== undefined && { authorization }),
        ...(type !== undefined && { 'content-type': type }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async token(asked: Ask = {}): Promise<string> {
    return (await this.ask('', { ...asked, method: 'HEAD', body: undefined })).headers.get('upm-token') ?? '';
  }

  async post(pluginUri: string | undefined, asked: Ask = {}, token?: string): Promise<Response> {
    const given = token ?? (await this.token(asked));
    return await this.ask(`?token=${given}`, { method: 'POST', type: REMOTE, body: { pluginUri }, ...asked });
  }

  /** Polls as development tools do: by the path of each address, from `/rest/plugins/1.0` on. */
  async install(pluginUri: string, asked: Ask = {}): Promise<{ key?: string; status?: Status }> {
    const answer = await this.post(pluginUri, asked);
    expect(answer.status).toBe(202);
    let path = ((await answer.json()) as { links: { self: string } }).links.self;
    for (let turn = 0; turn < 500; turn++) {
      const polled = await this.ask(below(path), asked);
      if (polled.status === 303) {
        path = new URL(polled.headers.get('location') ?? '').pathname;
        continue;
      }
      expect(polled.status).toBe(200);
      const body = (await polled.json()) as { key?: string; status?: Status };
      if (body.key !== undefined || body.status?.done) return body;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error('the install does not end');
  }

  get tenant() {
    const { world } = this.at;
    return tenantOf(world, findSite(world, 'acme') as never, 'jira') as NonNullable<
      ReturnType<typeof tenantOf>
    >;
  }
}

/** What a task that failed says. */
export interface Status {
  readonly done: boolean;
  readonly subCode?: string;
  readonly errorMessage?: string;
}

const below = (path: string): string =>
  path.slice(path.indexOf('/rest/plugins/1.0/') + '/rest/plugins/1.0/'.length);

/** Waits until the app was called so. */
export async function called(app: AppServer, call: string): Promise<void> {
  for (let turn = 0; turn < 500 && !app.calls.includes(call); turn++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(app.calls).toContain(call);
}
