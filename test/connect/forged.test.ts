import { describe, expect, it } from 'vitest';
import { DEFECTS } from '../../simulator/connect/forgery/defects.ts';
import { faultsOf, type Known } from './careful-app.ts';
import { type Controlled, type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();

type Defect = Schemas['Defect'];
type Event = NonNullable<Schemas['Forgery']['event']>;
type Row = readonly [Defect, string];

/** What is wrong with a call in each case, and nothing else is. */
const ANY_SIGNATURE: readonly Row[] = [
  ['unsigned', 'no JWT'],
  ['empty-authorization', 'an empty JWT'],
  ['alg-none', 'alg'],
  ['expired', 'exp'],
  ['wrong-qsh', 'qsh'],
  ['missing-qsh', 'qsh'],
  ['context-qsh', 'qsh'],
  ['malformed-header', 'a malformed JWT'],
  ['malformed-claims', 'a malformed JWT'],
  ['malformed-signature', 'a malformed JWT'],
  ['not-a-jwt', 'a malformed JWT'],
];
const BODY: readonly Row[] = [
  ['issuer-is-another', 'iss and body'],
  ['other-apps-body', 'key of the body'],
  ['body-of-another-tenant', 'iss and body'],
];
const INSTALL_KEY: readonly Row[] = [
  ['wrong-key', 'signature'],
  ['foreign-kid', 'kid'],
  ['kid-elsewhere', 'kid'],
  ['kid-climbs', 'kid'],
  ['wrong-audience', 'aud'],
  ['missing-audience', 'aud'],
  ['hs256-with-public-key', 'alg'],
  ['hs256-with-shared-secret', 'alg'],
];
const SHARED_SECRET: readonly Row[] = [['wrong-secret', 'secret of iss']];

async function installed(changes = {}) {
  const control = sim.world(changes);
  const installation = await control.install(app.descriptorUrl);
  await control.install(app.descriptorUrl, { site: 'globex' });
  app.received.length = 0;
  return { control, installation };
}

async function knownBy(control: Controlled): Promise<Known> {
  const all = await control.ask<Schemas['ConnectInstallation'][]>('GET', '/installations');
  const keys = `${control.base}/~${control.world.name}/connect-install-keys.atlassian.com`;
  return {
    appKey: APP_KEY,
    appBaseUrl: app.base,
    secrets: new Map(all.map(({ clientKey, sharedSecret }) => [clientKey, sharedSecret])),
    installsBy: control.world.dials.get('connect.signing') === 'legacy' ? 'HS256' : 'RS256',
    now: control.world.clock.now() / 1000,
    fetchKey: async (kid) => {
      const answer = await fetch(`${keys}/${kid}`);
      return answer.ok ? await answer.text() : undefined;
    },
  };
}

/** Forges a call, which the app refuses, and says what a careful app sees in it. */
async function forge(control: Controlled, defect: Defect, event: Event) {
  app.received.length = 0;
  app.reply = () => 401;
  const delivery = await control.ask<Schemas['Delivery']>('POST', '/forgeries', {
    ...{ site: 'acme', appKey: APP_KEY, defect, event },
  });
  app.reply = () => 204;
  const [request] = app.received;
  if (!request || app.received.length > 1) throw new Error('there is not exactly one call');
  return { delivery, request, faults: await faultsOf(request, await knownBy(control)) };
}

describe.each(['installed', 'uninstalled'] as const)('a forged %s, signed with the install key', (event) => {
  it.each([...ANY_SIGNATURE, ...BODY, ...INSTALL_KEY])('is wrong in %s alone: %s', async (defect, fault) => {
    const { control } = await installed();
    const { faults, delivery } = await forge(control, defect, event);
    expect(faults).toEqual([fault]);
    expect(delivery.status).toBe(401);
  });

  it('is right when it is genuine', async () => {
    const { control } = await installed();
    expect((await forge(control, 'genuine', event)).faults).toEqual([]);
  });
});

describe.each(['installed', 'uninstalled'] as const)('a forged %s of a legacy host', (event) => {
  it.each([
    ...ANY_SIGNATURE,
    ...BODY,
    ...SHARED_SECRET,
  ])('is wrong in %s alone: %s', async (defect, fault) => {
    const { control } = await installed({ dials: { 'connect.signing': 'legacy' } });
    expect((await forge(control, defect, event)).faults).toEqual([fault]);
    expect((await forge(control, 'genuine', event)).faults).toEqual([]);
  });
});

describe.each(['enabled', 'disabled'] as const)('a forged %s', (event) => {
  it.each([
    ...ANY_SIGNATURE,
    ...BODY,
    ...SHARED_SECRET,
  ])('is wrong in %s alone: %s', async (defect, fault) => {
    const { control } = await installed();
    expect((await forge(control, defect, event)).faults).toEqual([fault]);
    expect((await forge(control, 'genuine', event)).faults).toEqual([]);
  });
});

describe.each(['webhook', 'page'] as const)('a forged %s', (event) => {
  it.each([
    ...ANY_SIGNATURE,
    ...SHARED_SECRET,
    ['issuer-is-another', 'secret of iss'] as const,
  ])('is wrong in %s alone: %s', async (defect, fault) => {
    const { control } = await installed();
    const { faults, request } = await forge(control, defect, event);
    expect(faults).toEqual([fault]);
    expect(request.path).toMatch(event === 'page' ? /^\/board\?/ : /^\/created/);
    expect((await forge(control, 'genuine', event)).faults).toEqual([]);
  });

  it('comes with issuer and secret of an installation that an import ended', async () => {
    const { control, installation } = await installed();
    expect(
      await control.refused('POST', '/forgeries', {
        site: 'acme',
        appKey: APP_KEY,
        defect: 'dead-secret',
        event,
      }),
    ).toMatchObject({ status: 409, condition: 'forgeryImpossible' });
    await control.event({ kind: 'export', site: 'acme' });
    await control.event({ kind: 'import', site: 'acme', backupId: 'backup-1' });
    await control.install(app.descriptorUrl);
    const { faults, request } = await forge(control, 'dead-secret', event);
    expect(faults).toEqual(['secret of iss']);
    const known = await knownBy(control);
    const { clientKey, sharedSecret } = installation;
    expect(await faultsOf(request, { ...known, secrets: new Map([[clientKey, sharedSecret]]) })).toEqual([]);
  });
});

describe('a forgery', () => {
  it('brings a secret of the attacker with every installed but the genuine one', async () => {
    const { control, installation } = await installed();
    const bait = /^attackers-secret/;
    expect((await forge(control, 'wrong-key', 'installed')).request.body.sharedSecret).toMatch(bait);
    expect(
      (await forge(control, 'hs256-with-attackers-secret', 'installed')).request.body.sharedSecret,
    ).toMatch(bait);
    const genuine = await forge(control, 'genuine', 'installed');
    expect(genuine.request.body.sharedSecret).toBe(installation.sharedSecret);
    expect((await forge(control, 'wrong-key', 'uninstalled')).request.body).not.toHaveProperty(
      'sharedSecret',
    );
  });

  it('is noted with its defect and the call, and changes nothing at the host', async () => {
    const { control } = await installed();
    const before = await control.ask('GET', '/installations');
    const { delivery } = await forge(control, 'wrong-audience', 'uninstalled');
    expect(control.events('connect.forged')).toEqual([
      expect.objectContaining({
        ...{ defect: 'wrong-audience', event: 'uninstalled', appKey: APP_KEY },
        exchange: delivery.exchange,
      }),
    ]);
    expect(await control.ask('GET', '/installations')).toEqual(before);
    expect(control.events('connect.installed')).toHaveLength(2);
  });

  it('has a key that is to be had where the JWT says, and nowhere else', async () => {
    const { control } = await installed();
    const { request } = await forge(control, 'kid-elsewhere', 'installed');
    const header = Buffer.from(
      String(request.headers.authorization).slice(4).split('.')[0] ?? '',
      'base64url',
    );
    const { kid } = JSON.parse(header.toString()) as { kid: string };
    const known = await knownBy(control);
    expect(await known.fetchKey(encodeURIComponent(kid))).toBeUndefined();
    const careless: Known = { ...known, fetchKey: async () => (await fetch(kid)).text() };
    const plain = { ...request, headers: { authorization: String(request.headers.authorization) } };
    expect(await faultsOf(plain, careless)).toEqual(['kid']);
    expect((await fetch(kid)).status).toBe(200);
    expect(await known.fetchKey('../connect-cdn.atl-paas.net/forgers-key.pem')).toContain('PUBLIC KEY');
  });

  it('replays an earlier install once its token has expired, as it was', async () => {
    const { control, installation } = await installed();
    const order = { site: 'acme', appKey: APP_KEY, defect: 'replayed' };
    expect(await control.refused('POST', '/forgeries', order)).toMatchObject({
      status: 409,
      message: expect.stringContaining('advance the clock'),
    });
    await control.ask('POST', `/installations/acme/jira/${APP_KEY}/shared-secret`);
    control.world.clock.advance(16 * 60_000);
    const { request, faults } = await forge(control, 'replayed', 'installed');
    expect(faults).toEqual(['exp']);
    expect(request.body.sharedSecret).toBe(installation.sharedSecret);
  });

  it('replays what was said to this app before an import, and nothing that another product of the site said', async () => {
    const { control, installation } = await installed();
    await control.install(app.descriptorUrl, { product: 'confluence' });
    for (const product of ['confluence', 'jira'] as const) {
      const { backupId } = await control.event({ kind: 'export', site: 'acme', product });
      await control.event({ kind: 'import', site: 'acme', product, backupId: `${backupId}` });
    }
    await control.install(app.descriptorUrl);
    control.world.clock.advance(16 * 60_000);
    const { request } = await forge(control, 'replayed', 'installed');
    expect(request.body.clientKey).toBe(installation.clientKey);
  });

  it('is possible only where its defect can be', async () => {
    const { control } = await installed();
    const order = { site: 'acme', appKey: APP_KEY };
    const refused = (more: object) => control.refused('POST', '/forgeries', { ...order, ...more });
    expect(await refused({ defect: 'wrong-audience', event: 'enabled' })).toMatchObject({
      status: 409,
      message: 'wrong-audience is for calls that the install key signs; here the shared secret signs enabled',
    });
    expect((await refused({ defect: 'other-apps-body', event: 'page' })).status).toBe(409);
    expect((await refused({ defect: 'unsigned', event: 'page', moduleKey: 'nowhere' })).status).toBe(409);
    expect((await refused({ defect: 'unsigned', appKey: 'com.example.other' })).status).toBe(400);
    expect((await refused({ defect: 'rude' })).status).toBe(400);
  });

  it('knows every defect of its document', async () => {
    const { contract } = await import('../../openapi/contract.gen.ts');
    const { Defect } = contract.documents.control?.schemas as unknown as Record<string, { enum: string[] }>;
    expect(Defect?.enum.toSorted()).toEqual(Object.keys(DEFECTS).toSorted());
  });
});
