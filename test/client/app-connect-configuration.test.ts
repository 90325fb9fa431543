import { describe, expect, test } from 'vitest';
import {
  ConfigurationError,
  createMemoryStore,
  createReferenceApp,
  readAppConfiguration,
} from '../../client/index.ts';
import { connectConfiguration } from './app-connect-host.ts';
import { configuration } from './fake-cloud.ts';

const plain = {
  CLOUD: 'atlassian',
  CLIENT_ID: 'c',
  CLIENT_SECRET: 's',
  REDIRECT_URI: 'https://app.example.com/callback',
};
const app = { ...plain, CONNECT_APP_KEY: 'com.example.board' };

const faultsOf = (source: Record<string, string>): readonly string[] => {
  try {
    readAppConfiguration(source);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults;
    throw error;
  }
  return [];
};

describe('readAppConfiguration: CONNECT_', () => {
  test('an app is no Connect app unless it has a key', () => {
    expect(readAppConfiguration(plain).connect).toBeUndefined();
    expect(faultsOf({ ...plain, CONNECT_ERA: 'legacy', CONNECT_NAME: 'x' })).toEqual([
      'CONNECT_NAME: says nothing without CONNECT_APP_KEY',
      'CONNECT_ERA: says nothing without CONNECT_APP_KEY',
    ]);
  });

  test('what is not said is what the cloud has', () => {
    expect(readAppConfiguration(app).connect).toEqual({
      ...connectConfiguration,
      name: 'Reference app',
      appBaseUrl: 'https://app.example.com',
    });
  });

  test('a simulator has all addresses of its own', () => {
    const { connect } = readAppConfiguration({ ...app, CLOUD: 'http://127.0.0.1:4400/', WORLD: 'w' });
    const root = 'http://127.0.0.1:4400/~w';
    expect(connect).toMatchObject({
      keysAddress: `${root}/connect-install-keys.atlassian.com`,
      authorizationServer: {
        audience: `${root}/oauth-2-authorization-server.services.atlassian.com`,
        tokenAddress: `${root}/oauth-2-authorization-server.services.atlassian.com/oauth2/token`,
      },
      hostScriptAddress: `${root}/connect-cdn.atl-paas.net/all.js`,
    });
  });

  test('everything can be said', () => {
    const said = {
      CONNECT_NAME: 'Board',
      CONNECT_BASE_URL: 'https://apps.example.com/board/',
      CONNECT_AUDIENCES: 'https://eu.example.com  https://au.example.com',
      CONNECT_ERA: 'legacy',
      CONNECT_RETENTION_DAYS: '60',
      CONNECT_SILENCE_HOURS: '6',
      CONNECT_SITE_HOSTS: '*.atlassian.net  localhost',
      CONNECT_KEYS_ADDRESS: 'http://localhost:9/keys/',
      CONNECT_AUTHORIZATION_SERVER: 'http://localhost:9/auth',
      CONNECT_HOST_SCRIPT: 'http://localhost:9/all.js',
    };
    expect(readAppConfiguration({ ...app, ...said }).connect).toEqual({
      appKey: 'com.example.board',
      name: 'Board',
      appBaseUrl: 'https://apps.example.com/board',
      acceptedAudiences: ['https://eu.example.com', 'https://au.example.com'],
      era: 'legacy',
      retention: { days: 60 },
      silence: { hours: 6 },
      siteHosts: ['*.atlassian.net', 'localhost'],
      keysAddress: 'http://localhost:9/keys',
      authorizationServer: {
        audience: 'http://localhost:9/auth',
        tokenAddress: 'http://localhost:9/auth/oauth2/token',
      },
      hostScriptAddress: 'http://localhost:9/all.js',
    });
  });

  test.each([
    ['CONNECT_APP_KEY', 'a key'],
    ['CONNECT_NAME', 'x'.repeat(81)],
    ['CONNECT_BASE_URL', 'http://app.example.com'],
    ['CONNECT_AUDIENCES', 'eu.example.com'],
    ['CONNECT_ERA', 'modern'],
    ['CONNECT_RETENTION_DAYS', 'for ever'],
    ['CONNECT_SILENCE_HOURS', '-1'],
    ['CONNECT_SITE_HOSTS', 'https://acme.atlassian.net'],
    ['CONNECT_KEYS_ADDRESS', 'http://keys.example.com'],
    ['CONNECT_AUTHORIZATION_SERVER', 'ftp://x'],
    ['CONNECT_HOST_SCRIPT', "https://x.example/all.js;script-src'*'"],
  ])('%s is named when it is at fault', (field, value) => {
    expect(faultsOf({ ...app, [field]: value })).toEqual([expect.stringMatching(`^${field}\\b`)]);
  });

  test('an app without a store of installations is refused', () => {
    const material = { configuration: { ...configuration, connect: connectConfiguration } };
    expect(() => createReferenceApp({ ...material, store: createMemoryStore() })).toThrow(
      'CONNECT_APP_KEY: a Connect app needs a store of installations',
    );
  });
});
