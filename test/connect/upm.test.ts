import { describe, expect, it } from 'vitest';
import { SETUP } from '../wire/setup.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { basic, Upm } from './upm-client.ts';

const listening = listen();
startApp();

describe('GET /rest/plugins/1.0/', () => {
  it('hands out an upm-token to an admin of the site', async () => {
    const upm = new Upm(listening);
    const answer = await upm.ask('?os_authType=basic');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('upm-token')).toMatch(/^\d+$/);
    const { pathname } = new URL(upm.at.at('acme.atlassian.net', '/rest/plugins/1.0/'));
    expect(await answer.json()).toEqual({ plugins: [], links: { self: pathname } });
  });

  it('hands one out to HEAD too, of Confluence as of Jira', async () => {
    const answer = await new Upm(listening).ask('', { method: 'HEAD', product: '/wiki' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('upm-token')).toMatch(/^\d+$/);
    expect(await answer.text()).toBe('');
  });

  it.each([
    ['nobody', undefined],
    ['somebody else', basic('rohit@example.com')],
    ['an unknown address', basic('nobody@example.com')],
    ['an account by its handle', basic('mia')],
    ['an empty API token', basic('mia@example.com', '')],
    ['a bearer', 'Bearer abc'],
    ['half a header', 'Basic'],
    ['no base64', 'Basic !!!!'],
    ['no colon', `Basic ${Buffer.from('mia@example.com').toString('base64')}`],
  ])('refuses %s with 401', async (_title, authorization) => {
    const answer = await new Upm(listening).ask('', { authorization });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /);
  });

  it('refuses an admin whose account is not active', async () => {
    const accounts = (SETUP.accounts ?? []).map((account) =>
      account.handle === 'mia' ? { ...account, status: 'inactive' as const } : account,
    );
    const upm = new Upm(listening, { accounts });
    expect((await upm.ask('')).status).toBe(401);
  });

  it('knows neither sites nor products that there are not', async () => {
    const upm = new Upm(listening);
    expect((await upm.ask('', { site: 'nowhere' })).status).toBe(404);
    expect((await upm.ask('', { site: 'globex', product: '/wiki' })).status).toBe(404);
  });
});

describe('GET /rest/plugins/1.0/settings', () => {
  it('tells whether development mode is on', async () => {
    const upm = new Upm(listening);
    const settings = async () => await (await upm.ask('settings')).json();
    expect(await settings()).toEqual({ settings: [{ key: 'connectDeveloperListingsEnabled', value: true }] });
    upm.tenant.developmentMode = false;
    expect(await settings()).toEqual({
      settings: [{ key: 'connectDeveloperListingsEnabled', value: false }],
    });
  });
});
