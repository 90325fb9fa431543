import { describe, expect, it } from 'vitest';
import { readDescriptor } from '../../simulator/connect/descriptor/read-descriptor.ts';
import { installListed } from '../../simulator/connect/install-orders.ts';
import { connectState } from '../../simulator/connect/state.ts';
import type { World } from '../../simulator/index.ts';
import { snapshotOf } from '../../simulator/world/snapshot.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { HOST, install, tenant } from './upload.ts';

const listening = listen();
const app = startApp();

const world = (): World => listening.world().world;

/** Installs a descriptor that must fail, and checks that the site is as before. */
async function refusal(descriptor: unknown, changes: (world: World) => void = () => {}) {
  const here = world();
  tenant(here);
  changes(here);
  const before = JSON.stringify(snapshotOf(here).slices);
  const { failure } = await install(here, app.serves(descriptor));
  expect(JSON.stringify(snapshotOf(here).slices)).toEqual(before);
  expect(app.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  return failure;
}

describe('a descriptor', () => {
  it('is read with its defaults, and its scopes in upper case', async () => {
    const { installation } = await install(
      world(),
      app.serves({
        key: 'a.b',
        baseUrl: `${app.base}/`,
        authentication: { type: 'JWT' },
        lifecycle: { installed: '/installed' },
        scopes: ['read', 'ACT_AS_USER'],
      }),
    );
    expect(installation?.descriptor).toEqual({
      key: 'a.b',
      name: 'a.b',
      description: '',
      baseUrl: app.base,
      vendor: undefined,
      authentication: 'jwt',
      lifecycle: { installed: '/installed' },
      scopes: ['READ', 'ACT_AS_USER'],
      apiVersion: 1,
      enableLicensing: false,
      apiMigrations: {},
      regionBaseUrls: {},
      modules: {},
    });
    expect(app.calls).toEqual(['GET /atlassian-connect.json', 'POST /installed']);
  });

  it('that lacks a required member fails with the list that development mode shows', async () => {
    const { authentication: _, ...descriptor } = app.descriptor();
    expect(await refusal(descriptor)).toEqual({
      subCode: 'connect.install.error.remote.descriptor.validation.dev',
      message:
        'The app descriptor failed to validate against the schema. Please confirm this app is intended for use with Jira and then contact the app vendor. <ul><li>: object has missing required properties ([&quot;authentication&quot;])</li></ul>',
    });
  });

  it('that lacks authentication means jwt where the dial says so', async () => {
    const here = world();
    here.dials.set('connect.authenticationMember', 'jwt-by-default');
    const { authentication: _, ...descriptor } = app.descriptor();
    const { installation } = await install(here, app.serves(descriptor));
    expect(installation?.descriptor.authentication).toBe('jwt');
  });

  it('that does not fit fails in general words for a listed app without development mode', async () => {
    const here = world();
    tenant(here).developmentMode = false;
    const { listings } = connectState(here);
    listings.set('com.example.app', {
      appKey: 'com.example.app',
      descriptorUrl: app.serves(app.descriptor({ name: 7 })),
      paid: false,
      sharedSecret: 'of-all-sites',
      retentionDays: 30,
    });
    const outcome = await installListed(here, {
      tenant: tenant(here),
      appKey: 'com.example.app',
      hostAddress: HOST,
    });
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: {
        subCode: 'connect.install.error.remote.descriptor.validation',
        message:
          'The app descriptor failed to validate against the schema. Please confirm this app is intended for use with Jira and then contact the app vendor.',
      },
    });
  });

  const faulty: [title: string, changes: Record<string, unknown>, words: string][] = [
    ['a key with a blank', { key: 'a b' }, '/key: ECMA 262 regex'],
    ['a key of 81 characters', { key: 'k'.repeat(81) }, 'is too long (length: 81, maximum allowed: 80)'],
    ['a number for a name', { name: 7 }, '/name: instance type (integer) does not match'],
    [
      'a way of authentication that is none',
      { authentication: { type: 'oauth' } },
      '/authentication/type: instance value',
    ],
    [
      'an absolute lifecycle address',
      { lifecycle: { installed: 'https://evil.example/x' } },
      '/lifecycle/installed: ECMA',
    ],
    [
      'a scope that is none',
      { scopes: ['EVERYTHING'] },
      '/scopes/0: instance value (&quot;EVERYTHING&quot;) not found',
    ],
    ['scopes that are no list', { scopes: 'READ' }, '/scopes: instance type (string)'],
    ['modules that are a list', { modules: [] }, '/modules: instance type (array)'],
    [
      'a module that is text',
      { modules: { generalPages: 'x' } },
      '/modules/generalPages: instance type (string)',
    ],
    [
      'a page without an address',
      { modules: { generalPages: [{ key: 'a' }] } },
      '/modules/generalPages/0: object has missing',
    ],
    [
      'a migration that is text',
      { apiMigrations: { gdpr: 'yes' } },
      '/apiMigrations/gdpr: instance type (string)',
    ],
    ['an apiVersion that is text', { apiVersion: '1' }, '/apiVersion: instance type (string)'],
    [
      'a module of the other product',
      { modules: { dynamicContentMacros: [] } },
      '/modules: object instance has properties',
    ],
    ['a base URL with a query', { baseUrl: 'https://app.example.com/?a=1' }, '/baseUrl: '],
    ['a base URL with a user', { baseUrl: 'https://me@app.example.com' }, '/baseUrl: '],
    ['markup in a key', { key: '<img src=x>' }, '&lt;img src=x&gt;'],
  ];
  it.each(faulty)('with %s does not fit the schema', async (_title, changes, words) => {
    const failure = await refusal(app.descriptor(changes));
    expect(failure?.subCode).toBe('connect.install.error.remote.descriptor.validation.dev');
    expect(failure?.message).toContain(words);
    expect(failure?.message).not.toContain('<img');
  });

  const beyond: [title: string, changes: Record<string, unknown>, subCode: string][] = [
    ['without installed for jwt', { lifecycle: {} }, 'auth.with.no.installed.callback'],
    ['with a base URL that has no scheme', { baseUrl: 'app.example.com' }, 'base_url.no_scheme'],
    ['with a base URL without TLS', { baseUrl: 'http://app.example.com' }, 'base_url.no_tls'],
    ['with a module that nobody knows', { modules: { jiraCoffeeMachines: [] } }, 'unknown.module'],
    [
      'with webhooks and no scope to read',
      { scopes: ['ACT_AS_USER'], modules: { webhooks: [{ event: 'jira:issue_created', url: '/hook' }] } },
      'missing.scope',
    ],
  ];
  it('may do without TLS at a site in development mode, and only there, where the dial says so', () => {
    const relaxed = (developmentMode: boolean) => {
      const here = world();
      here.dials.set('connect.tlsInDevelopment', 'relaxed');
      const given = { ...tenant(here), developmentMode };
      const text = JSON.stringify(app.descriptor({ baseUrl: 'http://app.example.com' }));
      return readDescriptor(here, { text, url: app.base, tenant: given });
    };
    expect(relaxed(true)).toMatchObject({ descriptor: { baseUrl: 'http://app.example.com' } });
    expect(relaxed(false)).toMatchObject({
      failure: { subCode: 'connect.install.error.base_url.no_tls' },
    });
  });

  it.each(beyond)('%s fails with the key of its own', async (_title, changes, subCode) => {
    expect((await refusal(app.descriptor(changes)))?.subCode).toBe(`connect.install.error.${subCode}`);
  });

  it('is repeated in messages in part only, however long its names are', async () => {
    const long = 'x'.repeat(200_000);
    for (const modules of [{ [long]: [] }, { [long]: 7 }, { webhooks: long }]) {
      const failure = await refusal(app.descriptor({ modules }));
      expect(failure?.message.length).toBeLessThan(1_000);
    }
  });

  it('with more faults than anybody would read lists some of them', async () => {
    const scopes = Array.from({ length: 10_000 }, () => 'X');
    const failure = await refusal(app.descriptor({ scopes }));
    expect(failure?.message).toContain('and 9980 more');
  });

  it('with a module that nobody knows installs where the dial says so', async () => {
    const here = world();
    here.dials.set('connect.unknownModules', 'passed-over');
    const { installation } = await install(
      here,
      app.serves(app.descriptor({ modules: { jiraCoffeeMachines: [] } })),
    );
    expect(installation?.state).toBe('enabled');
  });

  it('for Confluence alone fits Confluence and not Jira', async () => {
    const address = app.serves(app.descriptor({ modules: { dynamicContentMacros: [] } }));
    const here = world();
    expect((await install(here, address, 'confluence')).installation?.product).toBe('confluence');
    expect((await install(here, address)).failure?.message).toContain('intended for use with Jira');
  });

  it.each([
    ['text', 'hello'],
    ['a list', '[]'],
    ['an object without a key', '{"baseUrl":"https://app.example.com"}'],
    ['nothing', ''],
    ['a page', '<!doctype html><p>Sign in</p>'],
    ['brackets without an end', '['.repeat(100_000)],
  ])('that is %s is no Connect app', async (_title, body) => {
    const failure = await refusal(body);
    expect(failure?.subCode).toBe('upm.pluginInstall.error.response.exception');
    expect(failure?.message).toContain('it is no Connect app: it has no "key"');
  });

  it('that is broken JSON of a Connect app does not fit the schema', async () => {
    const failure = await refusal('{"key": "a", "baseUrl": ');
    expect(failure?.subCode).toBe('connect.install.error.remote.descriptor.validation.dev');
    expect(failure?.message).toContain('not JSON');
  });

  it('that reaches into prototypes is read without what it reaches with', async () => {
    const text = JSON.stringify(app.descriptor()).replace('{', '{"__proto__":{"polluted":true},');
    const { installation } = await install(world(), app.serves(text));
    expect(installation?.state).toBe('enabled');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
