import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type ServeOptions, serve } from '../../simulator/serve.ts';

const quiet = { colour: false, showSecrets: false };

async function start(options: Partial<ServeOptions> = {}, lines: string[] = []) {
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    setup: {},
    narration: quiet,
    say: (line) => lines.push(line),
    ...options,
  });
  onTestFinished(() => served.close());
  return served;
}

test('serve gives a world a running clock, unless its setup says otherwise', async () => {
  expect((await start()).world.clock.mode).toBe('wall');
  expect((await start({ setup: { clock: { mode: 'virtual' } } })).world.clock.mode).toBe('virtual');
});

test('serve opens to other machines with a control token only', async () => {
  await expect(start({ host: '0.0.0.0' })).rejects.toThrow('give it a --control-token');
  await expect(start({ host: '0.0.0.0', controlToken: '' })).rejects.toThrow('--control-token is empty');
});

test('serve names the port that is in use', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as { port: number };
  await expect(start({ port })).rejects.toThrow(`cannot listen on 127.0.0.1:${port}: the port is in use`);
});

test('serve says of each exchange how it ended and why, without its secrets', async () => {
  const lines: string[] = [];
  const setup = {
    accounts: [{ handle: 'rohit', name: 'Rohit' }],
    apps: [
      {
        handle: 'demo',
        name: 'Demo',
        clientId: 'demo-id',
        clientSecret: 'a-very-secret-text',
        scopes: ['read:me'],
      },
    ],
  };
  const { url } = await start({ setup }, lines);
  await fetch(`${url}/auth.atlassian.com/oauth/token?client_secret=a-very-secret-text`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ grant_type: 'refresh_token', client_id: 'demo-id', client_secret: 'wrong' }),
  });
  expect(lines.join('\n')).toMatch(/POST auth\.atlassian\.com\/oauth\/token.* 401 .*app demo/);
  expect(lines.join('\n')).toContain(
    'refused: clientSecretWrong; it must hold that the client secret is that of the app',
  );
  expect(lines.join('\n')).not.toContain('a-very-secret-text');
});

test('serve marks what it asks of an app, says why no answer came, and tells what no exchange shows', async () => {
  const lines: string[] = [];
  const setup = {
    accounts: [{ handle: 'asha', name: 'Asha' }],
    sites: [{ handle: 'acme', name: 'Acme', admins: ['asha'] }],
  };
  const { url } = await start({ setup }, lines);
  const post = async (path: string, body: unknown) =>
    await fetch(`${url}/_control/worlds/default/connect/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('installations', { site: 'acme', descriptorUrl: 'http://127.0.0.1:9/\u001b-app.json' });
  await post('installations', { site: 'acme', descriptorUrl: 'http://127.0.0.1:9/app.json' });
  await post('site-events', { kind: 'export', site: 'acme' });
  await post('site-events', { kind: 'import', site: 'acme', backupId: 'backup-1' });
  const said = lines.join('\n');
  expect(said).toMatch(/GET {2}→ 127\.0\.0\.1:9\/app\.json {2}no answer\n +refused: /);
  expect(said).toContain('not installed: an app: upm.pluginInstall.error.response.exception: The descriptor');
  expect(said).toContain('exported: acme.atlassian.net (jira), as backup-1');
  expect(said).toMatch(/imported: acme\.atlassian\.net \(jira\); its clientKey was \S+ and is \S+/);
  expect(said).not.toContain('\u001b');
});
