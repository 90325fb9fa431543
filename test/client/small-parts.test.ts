import { describe, expect, test } from 'vitest';
import {
  adfFromText,
  cloudAddresses,
  codeChallengeOf,
  jiraSitesOf,
  readAppConfiguration,
  referenceScopes,
  simulatedAddresses,
  textFromAdf,
} from '../../client/index.ts';
import { retryAfterMoment } from '../../client/oauth/retry-after.ts';

test('PKCE: the challenge is that of RFC 7636 appendix B', () => {
  expect(codeChallengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
});

describe('addresses', () => {
  test('of the real cloud and of a simulated world', () => {
    expect(cloudAddresses()).toEqual({
      authorization: 'https://auth.atlassian.com/authorize',
      token: 'https://auth.atlassian.com/oauth/token',
      api: 'https://api.atlassian.com',
    });
    expect(simulatedAddresses('http://127.0.0.1:4400/')).toEqual({
      authorization: 'http://127.0.0.1:4400/auth.atlassian.com/authorize',
      token: 'http://127.0.0.1:4400/auth.atlassian.com/oauth/token',
      api: 'http://127.0.0.1:4400/api.atlassian.com',
    });
    expect(simulatedAddresses('http://127.0.0.1:4400', 'w1').api).toBe(
      'http://127.0.0.1:4400/~w1/api.atlassian.com',
    );
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-11-01T00:00:00Z');
  test.each([
    ['1', now + 1_000],
    [' 1847 ', now + 1_847_000],
    ['0', now],
    ['Sun, 01 Nov 2026 00:00:10 GMT', now + 10_000],
    ['Sunday, 01-Nov-26 00:00:10 GMT', now + 10_000],
    ['Sat, 31 Oct 2026 00:00:00 GMT', now],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['99999999999999999999', undefined],
    ['', undefined],
    [null, undefined],
  ])('%j', (value, moment) => {
    expect(retryAfterMoment(value, now)).toBe(moment);
  });
});

describe('Atlassian documents', () => {
  test.each([
    'hi',
    'two\nlines',
    'a\n\nb',
    '<b> & "c"',
    'ü 漢字 🙂',
  ])('text survives the way there and back: %j', (text) => {
    expect(textFromAdf(adfFromText(text))).toBe(text);
  });

  test('a text node is never empty', () => {
    expect(adfFromText('\n').content).toEqual([
      { type: 'paragraph', content: [] },
      { type: 'paragraph', content: [] },
    ]);
  });

  test('other nodes give their words', () => {
    const content = [
      { type: 'heading', content: [{ type: 'text', text: 'Title' }] },
      {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { text: '@Mia' } },
          { type: 'hardBreak' },
          { type: 'text', text: 'x' },
        ],
      },
    ];
    expect(textFromAdf({ type: 'doc', version: 1, content })).toBe('Title\none\n@Mia\nx');
  });

  test('what is no document is empty text, however deep it is', () => {
    let deep: unknown = { type: 'text', text: 'x' };
    for (let depth = 0; depth < 5_000; depth += 1) deep = { type: 'panel', content: [deep] };
    for (const odd of [null, undefined, 7, 'text', [], {}, { content: 'x' }])
      expect(textFromAdf(odd)).toBe('');
    expect(textFromAdf(deep).trim()).toBe('');
  });
});

describe('sites', () => {
  const entry = { id: 'a', name: 'A', url: 'https://a.atlassian.net', avatarUrl: '' };

  test('Jira containers are known by their scopes, classic or granular', () => {
    const of = (...scopes: string[]) => jiraSitesOf([{ ...entry, scopes }]).length;
    expect(of('read:jira-work')).toBe(1);
    expect(of('manage:jira-configuration')).toBe(1);
    expect(of('read:issue:jira')).toBe(1);
    expect(of('read:confluence-content.all')).toBe(0);
    expect(of('read:page:confluence')).toBe(0);
    expect(of()).toBe(0);
  });

  test.each([
    [{}],
    [[{ id: 1 }]],
    [[null]],
    [[{ ...entry, scopes: 'read:jira-work' }]],
    ['x'],
  ])('what is no list of sites is refused: %j', (resources) => {
    expect(() => jiraSitesOf(resources)).toThrow(expect.objectContaining({ kind: 'retry-later' }));
  });
});

describe('configuration of the reference app', () => {
  const source = {
    CLOUD: 'atlassian',
    CLIENT_ID: 'c',
    CLIENT_SECRET: 's',
    REDIRECT_URI: 'http://localhost:3000/callback',
  };

  test('the real cloud and a simulator differ in one field', () => {
    expect(readAppConfiguration(source)).toMatchObject({
      addresses: cloudAddresses(),
      scopes: referenceScopes,
      pkce: true,
    });
    const simulated = readAppConfiguration({ ...source, CLOUD: 'http://127.0.0.1:4400', WORLD: 'w' });
    expect(simulated.addresses).toEqual(simulatedAddresses('http://127.0.0.1:4400', 'w'));
  });

  test.each([
    [{ CLOUD: '' }, /CLOUD: is missing/],
    [{ CLOUD: 'ftp://x' }, /CLOUD: "ftp:\/\/x" is neither/],
    [{ CLIENT_ID: undefined }, /CLIENT_ID: is missing/],
    [{ REDIRECT_URI: 'http://example.com/callback' }, /REDIRECT_URI: .* must be https/],
    [{ REDIRECT_URI: 'http://localhost:3000/elsewhere' }, /REDIRECT_URI: .* end in \/callback/],
    [{ REDIRECT_URI: 'callback' }, /REDIRECT_URI/],
    [{ SCOPES: ' ' }, /SCOPES: is empty/],
    [{ PKCE: 'yes' }, /PKCE: "yes" is neither on nor off/],
    [{ PKCE: 'off', CLIENT_SECRET: '' }, /PKCE: a client without CLIENT_SECRET/],
    [{ ISSUE_KEY: '../x' }, /ISSUE_KEY: "..\/x" is not an issue key/],
  ])('%j is refused by the name of its field', (change, message) => {
    expect(() => readAppConfiguration({ ...source, ...change })).toThrow(message);
  });

  test('all faults are named at once', () => {
    expect(() => readAppConfiguration({})).toThrow(
      expect.objectContaining({
        faults: ['CLIENT_ID: is missing', 'REDIRECT_URI: is missing', 'CLOUD: is missing'],
      }),
    );
  });
});
