import type { components } from '../../openapi/control.gen.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../simulator/index.ts';
import type { WorldSetup } from '../../simulator/world/world.ts';

/** Two people, one of them an admin, a site, an app and an issue. */
export const setup: WorldSetup = {
  seed: 'control',
  accounts: [
    { handle: 'mia', name: 'Mia Krystof', email: 'mia@example.com' },
    { handle: 'omar', name: 'Omar Haddad' },
  ],
  sites: [{ handle: 'acme', admins: ['mia'], members: ['mia', 'omar'] }],
  apps: [
    {
      handle: 'commenter',
      name: 'Commenter',
      clientId: 'commenter-client-id',
      clientSecret: 'commenter-client-secret',
      owner: 'mia',
      callbackUrls: ['http://localhost:3000/callback'],
      scopes: ['read:jira-work', 'write:jira-work', 'read:me'],
    },
  ],
  issues: [{ key: 'ED-1', site: 'acme', summary: 'Misspelt headline', reporter: 'mia' }],
};

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Schemas = components['schemas'];

/** A simulator with the world `demo` in it; defects of ours fail the test that meets them. */
export function startControl(options: SimulatorOptions = {}) {
  const simulator: Simulator = createSimulator({
    onBug: (error) => {
      throw error;
    },
    ...options,
  });
  const send = async (method: Method, path: string, body?: unknown, headers: object = {}) =>
    simulator.app.inject({
      method,
      url: `/_control${path}`,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  return {
    ...simulator,
    world: simulator.worlds.get('demo') ?? simulator.worlds.create('demo', setup),
    send,
    /** What the control surface answers. @param path - below `/_control` */
    ask: async <T>(method: Method, path: string, body?: unknown) => {
      const answer = await send(method, path, body);
      if (answer.statusCode >= 300) throw new Error(`${method} ${path}: ${answer.statusCode} ${answer.body}`);
      return (answer.body === '' ? undefined : answer.json()) as T;
    },
    /** The status and the error of a request that is refused. */
    refused: async (method: Method, path: string, body?: unknown, headers: object = {}) => {
      const answer = await send(method, path, body, headers);
      return { status: answer.statusCode, ...(answer.json() as Schemas['ControlError']).error };
    },
  };
}
