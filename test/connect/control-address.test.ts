import { describe, expect, it } from 'vitest';
import { createSimulator } from '../../simulator/index.ts';

/** Installs an app into a world, as asked at a host; the app is in this process and takes everything. */
async function baseUrlIn(name: string, host: string): Promise<string> {
  const descriptor = JSON.stringify({
    ...{ key: 'com.example.app', name: 'App', baseUrl: 'http://127.0.0.1:4500' },
    ...{ authentication: { type: 'jwt' }, lifecycle: { installed: '/installed' }, modules: {} },
  });
  const simulator = createSimulator({
    environment: {
      now: () => 0,
      newSeed: () => '0123456789abcdef',
      wait: async () => undefined,
      send: async ({ method }) => ({
        ...{ kind: 'answer', status: method === 'GET' ? 200 : 204, headers: {} },
        body: method === 'GET' ? descriptor : '',
      }),
    },
    controlToken: 'let-me-in',
  });
  simulator.worlds.create(name, { sites: [{ handle: 'acme' }] });
  const answer = await simulator.app.inject({
    method: 'POST',
    url: `/_control/worlds/${name}/connect/installations`,
    headers: { 'content-type': 'application/json', authorization: 'Bearer let-me-in', host },
    payload: JSON.stringify({ site: 'acme', descriptorUrl: 'http://127.0.0.1:4500/atlassian-connect.json' }),
  });
  return (answer.json() as { baseUrl: string }).baseUrl;
}

describe('the address of a site, as an app is told it', () => {
  it('is where the simulator was asked to install the app', async () => {
    expect(await baseUrlIn('default', '127.0.0.1:4400')).toBe('http://127.0.0.1:4400/acme.atlassian.net');
  });

  it('names the world where it is not the default one', async () => {
    expect(await baseUrlIn('mine', 'localhost:80')).toBe('http://localhost:80/~mine/acme.atlassian.net');
  });
});
