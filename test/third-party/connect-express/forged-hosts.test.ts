import { describe, expect, it } from 'vitest';
import { listen } from '../../wire/simulator.ts';
import { type Answer, ConnectHost, type Defect, type ForgedEvent } from './connect-host.ts';
import { startApp, type Version } from './start-app.ts';

const sim = listen();

const UNSIGNED = '401 Could not find authentication data on request';
const NOT_RS256 = '401 Unexpected or missing JWT token, failed to verify installation.';
const FOR_ANOTHER = '401 JWT claim did not contain the correct audience (aud) claim';
const OF_ANOTHER = '401 clientKey in install payload did not match authenticated client';
const EXPIRED = '401 Authentication request has expired. Try reloading the page.';
const WRONG_QSH = '401 Authentication failed';
const NO_QSH = '401 JWT claim did not contain the query string hash (qsh) claim';
const NO_ISSUER = '401 JWT claim did not contain the issuer (iss) claim';
const STRANGER = '401 Could not find stored client data for another. Is this client registered?';
const BROKEN = '401 Invalid JWT';

/** Status and first words of an answer; the page of an error that nobody caught has none. */
function heard({ status, body }: Answer): string {
  const words = typeof body === 'string' ? (body.split(/[:<]/)[0] ?? '') : '';
  return `${status} ${words.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'another')}`.trim();
}

async function installed(version: Version) {
  const signing = version === '11.5.3' ? 'signed-install' : 'legacy';
  const host = new ConnectHost(sim, { 'connect.signing': signing });
  const app = await startApp(host.world, { version });
  await host.install(app);
  return { host, app };
}

/** What the app says to each of these forgeries, one after the other. */
async function answers(
  host: ConnectHost,
  event: ForgedEvent,
  said: Readonly<Partial<Record<Defect, string>>>,
) {
  const heardOf: Record<string, string> = {};
  for (const defect of Object.keys(said) as Defect[])
    heardOf[defect] = heard(await host.forge(event, defect));
  return heardOf;
}

const opens = async (host: ConnectHost): Promise<number> =>
  (await fetch((await host.openBoard()).url)).status;

describe('An app on atlassian-connect-express 11.5.3, before a forging host', () => {
  const SIGNED = {
    genuine: '204',
    unsigned: NOT_RS256,
    'empty-authorization': NOT_RS256,
    'wrong-key': '400 Unable to decode JWT token',
    'foreign-kid': '400 Unable to decode JWT token',
    'kid-elsewhere': '400 Unable to decode JWT token',
    'kid-climbs': '400 Unable to decode JWT token',
    'wrong-audience': FOR_ANOTHER,
    'missing-audience': FOR_ANOTHER,
    'alg-none': NOT_RS256,
    'hs256-with-public-key': NOT_RS256,
    'hs256-with-shared-secret': NOT_RS256,
    expired: EXPIRED,
    'issuer-is-another': OF_ANOTHER,
    'body-of-another-tenant': OF_ANOTHER,
    'wrong-qsh': WRONG_QSH,
    'missing-qsh': NO_QSH,
    'context-qsh': WRONG_QSH,
    'malformed-claims': NO_ISSUER,
    'malformed-signature': '400 Unable to decode JWT token',
    // Nobody catches what it throws at these.
    'malformed-header': '500',
    'not-a-jwt': '500',
  } as const;

  it.each(['installed', 'uninstalled'] as const)('refuses %s with any defect of the JWT', async (event) => {
    const { host } = await installed('11.5.3');
    expect(await answers(host, event, SIGNED)).toEqual(SIGNED);
    expect(await opens(host)).toBe(200);
  });

  it('takes an install whose body is about another app', async () => {
    const { host } = await installed('11.5.3');
    expect(heard(await host.forge('installed', 'hs256-with-attackers-secret'))).toBe(NOT_RS256);
    expect(heard(await host.forge('installed', 'other-apps-body'))).toBe('204');
    // It holds the secret of that body now: pages of its own host are strangers'.
    expect(await opens(host)).toBe(400);
  });
});

describe.each([
  '11.5.3',
  '7.4.8',
  '6.6.0',
] as const)('An app on atlassian-connect-express %s, before forged pages and webhooks', (version) => {
  const undecodable = `400 Unable to decode${version === '6.6.0' ? '' : 'Symmetric'} JWT token`;
  const shared = {
    unsigned: UNSIGNED,
    'empty-authorization': UNSIGNED,
    'alg-none': version === '6.6.0' ? undecodable : BROKEN,
    'wrong-secret': undecodable,
    expired: EXPIRED,
    'issuer-is-another': STRANGER,
    'wrong-qsh': WRONG_QSH,
    'missing-qsh': NO_QSH,
    'context-qsh': WRONG_QSH,
    'malformed-header': BROKEN,
    'malformed-claims': NO_ISSUER,
    'malformed-signature': undecodable,
    'not-a-jwt': BROKEN,
  };

  it('refuses each of them', async () => {
    const { host, app } = await installed(version);
    expect(await answers(host, 'page', { ...shared, genuine: '200' })).toEqual({ ...shared, genuine: '200' });
    expect(await answers(host, 'webhook', shared)).toEqual(shared);
    expect(app.events).toEqual([]);
  });
});

describe.each([
  '7.4.8',
  '6.6.0',
] as const)('An app on atlassian-connect-express %s, before a forging legacy host', (version) => {
  const undecodable = `400 Unable to decode${version === '6.6.0' ? '' : 'Symmetric'} JWT token`;

  it('refuses an install of a client that it knows', async () => {
    const { host } = await installed(version);
    const refused = {
      unsigned: UNSIGNED,
      'wrong-secret': undecodable,
      expired: EXPIRED,
      'wrong-qsh': WRONG_QSH,
    };
    expect(await answers(host, 'installed', refused)).toEqual(refused);
    expect(await opens(host)).toBe(200);
  });

  it('takes an install of a client that it does not know, whatever the signature', async () => {
    const { host, app } = await installed(version);
    expect(heard(await host.forge('installed', 'body-of-another-tenant'))).toBe('204');
    const claimed = { clientKey: 'of-nobody', sharedSecret: 'of-nobody', baseUrl: host.baseUrl };
    expect(await app.post('/installed', claimed, 'not.a.jwt')).toMatchObject({ status: 204 });
    expect((await app.post('/job', { issueKey: 'ED-1', text: 'to all' })).body).toHaveLength(3);
  });
});
