import { describe, expect, it } from 'vitest';
import type { World } from '../../simulator/index.ts';
import { systemEnvironment } from '../../simulator/world/environment.ts';
import type { Send } from '../../simulator/world/outgoing.ts';
import { sendOverNetwork } from '../../simulator/world/send-over-network.ts';
import { Worlds } from '../../simulator/world/worlds.ts';
import { SETUP } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { install } from './upload.ts';

const listening = listen();
const app = startApp();

const world = (): World => listening.world().world;

describe('fetching a descriptor', () => {
  const statuses: [number, string][] = [
    [401, 'access.denied'],
    [403, 'access.denied'],
    [404, 'file.not.found'],
    [500, 'response.exception'],
    [204, 'response.exception'],
    [304, 'response.exception'],
  ];
  it.each(statuses)('that is answered %i fails', async (status, subCode) => {
    app.routes.set('/d', { status });
    const { failure } = await install(world(), `${app.base}/d`);
    expect(failure?.subCode).toBe(`upm.pluginInstall.error.${subCode}`);
  });

  it('follows redirects to where they lead', async () => {
    const address = app.serves(app.descriptor());
    app.routes.set('/a', { status: 302, headers: { location: '/b' } });
    app.routes.set('/b', { status: 308, headers: { location: address } });
    expect((await install(world(), `${app.base}/a`)).installation?.state).toBe('enabled');
    expect(app.calls.slice(0, 3)).toEqual(['GET /a', 'GET /b', 'GET /atlassian-connect.json']);
  });

  it('gives up on redirects in a circle', async () => {
    app.routes.set('/a', { status: 302, headers: { location: '/a' } });
    const { failure } = await install(world(), `${app.base}/a`);
    expect(failure?.message).toContain('too many redirects');
    expect(app.calls).toHaveLength(6);
  });

  it('follows no redirect where the dial says so', async () => {
    const here = world();
    here.dials.set('connect.descriptorRedirects', 'refused');
    app.routes.set('/a', { status: 302, headers: { location: app.serves(app.descriptor()) } });
    expect((await install(here, `${app.base}/a`)).failure?.message).toContain('HTTP status 302');
  });

  it.each([
    ['another host', 'https://app.example.com/d', 'is not this machine'],
    ['a name that may come to mean another', 'http://app.localhost/d', 'is not this machine'],
    ['a file', 'file:///etc/passwd', 'file: is neither http: nor https:'],
    ['a port that no descriptor comes from', 'https://app.example.com:9999/d', 'port 9999 is none of'],
    ['credentials', 'http://me:secret@127.0.0.1/d', 'with a user name or password is not taken'],
  ])('is not led to %s by a redirect', async (_title, location, why) => {
    app.routes.set('/a', { status: 302, headers: { location } });
    const { failure } = await install(world(), `${app.base}/a`);
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
    expect(failure?.message).toContain(why);
    expect(app.calls).toEqual(['GET /a']);
  });

  it.each([
    ['no address', 'nonsense'],
    ['nothing', ''],
    ['an address without end', `http://127.0.0.1/${'x'.repeat(100_000)}`],
    ['a host that nobody allowed', 'https://app.example.com/d'],
    ['a name of this machine in another domain', 'http://localhost.example.com/d'],
    ['a script', 'javascript:alert(1)'],
    ['an address of the network', 'http://169.254.169.254/latest/meta-data'],
  ])('refuses %s', async (_title, address) => {
    const { failure } = await install(world(), address);
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
    expect(failure?.message.length).toBeLessThan(3_000);
  });

  it('says which switch allows a host', async () => {
    const { failure } = await install(world(), 'https://app.example.com/d');
    expect(failure?.message).toContain('--allow-host app.example.com');
  });

  it('ends when there is too much of it', async () => {
    let sent = 0;
    app.routes.set('/d', (_request, response) => {
      response.writeHead(200);
      const block = Buffer.alloc(64 * 1024, ' ');
      const more = () => {
        if (response.destroyed || sent > 50 * 1024 * 1024) return void response.end();
        sent += block.length;
        response.write(block, () => setImmediate(more));
      };
      more();
    });
    const { failure } = await install(world(), `${app.base}/d`);
    expect(failure?.message).toContain('longer than 1048576 bytes');
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });

  it('ends when the app drops the connection', async () => {
    app.routes.set('/d', (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"key":', () => response.destroy());
    });
    const { failure } = await install(world(), `${app.base}/d`);
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
  });

  it('ends when nobody listens', async () => {
    const { failure } = await install(world(), 'http://127.0.0.1:1/d');
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
  });

  it('of https where there is none is an SSL error', async () => {
    const { failure } = await install(world(), app.base.replace('http:', 'https:'));
    expect(failure?.subCode).toBe('upm.pluginInstall.error.ssl');
  });

  it('ends when it drips past the time limit of its sender', async () => {
    app.routes.set('/d', (_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    const environment = { ...systemEnvironment, send: hurried(200) };
    const here = new Worlds(environment).create('drip', SETUP);
    const { failure } = await install(here, `${app.base}/d`);
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
    expect(failure?.message).toContain('timeout');
  });
});

/** Sends as usual, with less patience. */
const hurried =
  (timeLimit: number): Send =>
  (request) =>
    sendOverNetwork()({ ...request, timeLimit });
