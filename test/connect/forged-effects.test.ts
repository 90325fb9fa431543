import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Controlled, type Schemas, startControlled } from './controlled.ts';
import { APP_KEY, type Received, type Reply, startRecordingApp } from './recording-app.ts';

const sim = startControlled();
const app = startRecordingApp();

type Defect = Schemas['Defect'];
type Event = NonNullable<Schemas['Forgery']['event']>;

async function installed(): Promise<Controlled> {
  const control = sim.world();
  await control.install(app.descriptorUrl);
  app.received.length = 0;
  return control;
}

const forge = (control: Controlled, defect: Defect, event: Event = 'installed') =>
  control.ask('POST', '/forgeries', { site: 'acme', appKey: APP_KEY, defect, event });

const told = (control: Controlled) =>
  control
    .events('connect.forged')
    .map(({ event, defect, effect, also }) => ({ event, defect, effect, also }));

const jwtOf = ({ headers, path }: Received): string =>
  headers.authorization?.replace(/^JWT /, '') ?? new URL(path, app.base).searchParams.get('jwt') ?? '';

const isSignedBy = (sharedSecret: string, request: Received): boolean => {
  const [head, claims, signature] = jwtOf(request).split('.');
  return createHmac('sha256', sharedSecret).update(`${head}.${claims}`).digest('base64url') === signature;
};

/** An app that keeps the secret of every install that it takes, and believes no other. */
function keeping(secret: string, takes: (request: Received) => boolean): (request: Received) => Reply {
  let kept = secret;
  return (request) => {
    if (request.path !== '/installed') return isSignedBy(kept, request) ? 204 : 401;
    if (!takes(request)) return 401;
    kept = String(request.body.sharedSecret);
    return 204;
  };
}

const unsigned = (request: Received): boolean => request.headers.authorization === undefined;

describe('an app that is content with a forged install', () => {
  it('has taken it when it believes the secret that it brought, and no other', async () => {
    const control = await installed();
    app.reply = keeping('', unsigned);
    await forge(control, 'unsigned');
    expect(told(control)).toEqual([{ event: 'installed', defect: 'unsigned', effect: 'taken', also: [] }]);
    expect(app.told()).toEqual(['installed', 'enabled', 'enabled']);
    expect(control.events('connect.probed')).toHaveLength(2);
  });

  it('has not taken it when it refuses that secret', async () => {
    const control = await installed();
    app.reply = ({ path }) => (path === '/installed' ? 204 : 401);
    await forge(control, 'wrong-key');
    expect(told(control)).toMatchObject([{ defect: 'wrong-key', effect: 'not-taken' }]);
  });

  it('has not taken it when it answers all lifecycle calls well, and refuses webhooks', async () => {
    const control = await installed();
    app.reply = ({ path }) => (/^\/(?:installed|enabled)$/.test(path) ? 204 : 401);
    await forge(control, 'wrong-key');
    expect(told(control)).toMatchObject([{ effect: 'not-taken' }]);
  });

  it('does not say what it has taken when it is content with everything, or has no such endpoint', async () => {
    const control = await installed();
    await forge(control, 'wrong-key');
    app.reply = ({ path }) => (path === '/installed' ? 204 : 404);
    await forge(control, 'wrong-key');
    expect(told(control)).toMatchObject([{ effect: 'unknown' }, { effect: 'unknown' }]);
  });

  it('is tried with a cruder forgery, which says what it really lacks', async () => {
    const control = await installed();
    app.reply = keeping('', () => true);
    await forge(control, 'wrong-audience');
    const cruder = { event: 'installed', defect: 'wrong-key' };
    expect(told(control)).toEqual([
      { ...cruder, effect: 'taken', also: [] },
      { event: 'installed', defect: 'wrong-audience', effect: 'taken', also: [cruder] },
    ]);
  });
});

describe('an app that is content with a forged uninstall', () => {
  it('has taken it when it does not serve the site any more', async () => {
    const control = await installed();
    app.reply = ({ path }) => (path === '/uninstalled' ? 204 : 401);
    await forge(control, 'unsigned', 'uninstalled');
    expect(told(control)).toMatchObject([
      { event: 'installed', defect: 'unsigned', effect: 'not-taken' },
      { event: 'uninstalled', defect: 'unsigned', effect: 'taken', also: [] },
    ]);
  });

  it('has not taken it when it serves the site as before', async () => {
    const control = sim.world();
    const { sharedSecret } = await control.install(app.descriptorUrl);
    app.reply = (request) =>
      request.path === '/uninstalled' || isSignedBy(sharedSecret, request) ? 204 : 401;
    await forge(control, 'wrong-key', 'uninstalled');
    expect(told(control)).toMatchObject([{ event: 'uninstalled', effect: 'not-taken' }]);
  });
});

describe('an app that refuses a forgery', () => {
  it('is not called again', async () => {
    const control = await installed();
    app.reply = () => 401;
    for (const event of ['installed', 'uninstalled', 'enabled', 'webhook', 'page'] as const)
      await forge(control, 'unsigned', event);
    expect(app.received).toHaveLength(5);
    expect(told(control).map(({ effect }) => effect)).toEqual(Array(5).fill('not-taken'));
  });
});

describe('a forgery of a call that was overtaken', () => {
  it('is the earlier call as it was, while its token is valid', async () => {
    const control = await installed();
    const order = { site: 'acme', appKey: APP_KEY, defect: 'overtaken' };
    expect(await control.refused('POST', '/forgeries', order)).toMatchObject({
      status: 409,
      message: expect.stringContaining('followed by a newer install'),
    });
    const first = control.world.journal
      .entries()
      .find((entry) => entry.kind === 'exchange' && entry.operationId === 'lifecycleInstalled');
    await control.ask('POST', `/installations/acme/jira/${APP_KEY}/shared-secret`);
    app.received.length = 0;
    app.reply = () => 401;
    await forge(control, 'overtaken');
    expect(first).toMatchObject({ request: { body: app.received[0]?.body } });
  });
});
