import { describe, expect, it } from 'vitest';
import { installFromUrl, installListed } from '../../simulator/connect/install-orders.ts';
import {
  isLicensed,
  lapseLicense,
  licenseStatus,
  renewLicense,
  showLicense,
} from '../../simulator/connect/licence.ts';
import { licenseByToken, removeToken } from '../../simulator/connect/licence-tokens.ts';
import { connectState, type Installation } from '../../simulator/connect/state.ts';
import type { World, WorldSetup } from '../../simulator/index.ts';
import { snapshotOf } from '../../simulator/world/snapshot.ts';
import { listen } from '../wire/simulator.ts';
import { startApp } from './app-server.ts';
import { HOST, tenant } from './upload.ts';

const listening = listen();
const app = startApp();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Licensed {
  readonly world: World;
  readonly installation: Installation;
}

/** An app from the Marketplace, which it is paid for there or not. */
async function listed(paid: boolean, setup: WorldSetup = {}, changes = {}): Promise<Licensed> {
  const { world } = listening.world(setup);
  const descriptorUrl = app.serves(app.descriptor({ enableLicensing: true, ...changes }));
  const appKey = 'com.example.app';
  connectState(world).listings.set(appKey, {
    ...{ appKey, descriptorUrl, paid, sharedSecret: 's', retentionDays: 30 },
  });
  const outcome = await installListed(world, { tenant: tenant(world), appKey, hostAddress: HOST });
  if (outcome.kind === 'failed') throw new Error(outcome.failure.message);
  await outcome.told;
  return { world, installation: outcome.installation };
}

/** Every change of the licence in the journal. */
const changesOf = (world: World): unknown[] =>
  world.journal
    .entries()
    .flatMap((entry) =>
      entry.kind === 'event' && entry.type === 'connect.license-changed' ? [entry.data] : [],
    );

describe('a licence', () => {
  it('of a paid app is active from the install on, and its ids are in the install', async () => {
    const { world, installation } = await listed(true);
    expect(licenseStatus(world, installation)).toBe('active');
    expect(showLicense(world, installation)).toEqual({
      active: true,
      type: 'COMMERCIAL',
      evaluation: false,
      supportEntitlementNumber: expect.stringMatching(/^SEN-/),
    });
  });

  it('of a free app is none, or nothing where the dial says so', async () => {
    const { world, installation } = await listed(false);
    expect(licenseStatus(world, installation)).toBe('none');
    expect(showLicense(world, installation)).toBeUndefined();
    world.dials.set('connect.freeAppLicense', 'nothing');
    expect(licenseStatus(world, installation)).toBeUndefined();
    expect(lapseLicense(world, installation)).toBeUndefined();
    expect(renewLicense(world, installation)).toBeUndefined();
  });

  it('is none for an app whose descriptor does not ask for licensing', async () => {
    const { world, installation } = await listed(true, {}, { enableLicensing: false });
    expect(licenseStatus(world, installation)).toBe('none');
  });

  it('that lapses is told as active for five minutes more', async () => {
    const { world, installation } = await listed(true);
    lapseLicense(world, installation);
    expect(installation.license && isLicensed(world, installation.license)).toBe(false);
    world.clock.advance(5 * MINUTE - 1);
    expect(licenseStatus(world, installation)).toBe('active');
    world.clock.advance(1);
    expect(licenseStatus(world, installation)).toBe('none');
  });

  it('that lapses is told at once without the cache', async () => {
    const { world, installation } = await listed(true, { dials: { 'connect.licenseCache': 'none' } });
    lapseLicense(world, installation);
    expect(licenseStatus(world, installation)).toBe('none');
  });

  it('that runs out by itself counts until its end, and a day longer where the dial says so', async () => {
    const { world, installation } = await listed(true, { dials: { 'connect.licenseCache': 'none' } });
    renewLicense(world, installation, { lasting: 30 * DAY });
    world.clock.advance(30 * DAY - 1);
    expect(licenseStatus(world, installation)).toBe('active');
    world.clock.advance(1);
    expect(licenseStatus(world, installation)).toBe('none');
    world.dials.set('connect.licenseAfterEnd', 'active-for-a-day');
    expect(licenseStatus(world, installation)).toBe('active');
    world.clock.advance(DAY);
    expect(licenseStatus(world, installation)).toBe('none');
  });

  it('that lapsed for two months and is renewed from the day it lapsed has lost nothing', async () => {
    const { world, installation } = await listed(true);
    const { clientKey, oauthClientId, sharedSecret } = installation;
    const calls = app.calls.length;
    const lapsedAt = world.clock.now();
    const entitlement = installation.license?.entitlementId;
    lapseLicense(world, installation);
    world.clock.advance(60 * DAY);
    expect(licenseStatus(world, installation)).toBe('none');
    renewLicense(world, installation);
    world.clock.advance(5 * MINUTE);
    expect(licenseStatus(world, installation)).toBe('active');
    expect(installation.license).toMatchObject({
      paidSince: lapsedAt,
      paidUntil: lapsedAt + 365 * DAY,
      entitlementId: entitlement,
    });
    expect(installation).toMatchObject({ state: 'enabled', clientKey, oauthClientId, sharedSecret });
    expect(app.calls).toHaveLength(calls);
    expect(changesOf(world)).toMatchObject([{ how: 'lapsed' }, { how: 'renewed', paidSince: lapsedAt }]);
  });

  it('that is renewed before its end is paid for longer, without a gap', async () => {
    const { world, installation } = await listed(true);
    renewLicense(world, installation, { lasting: 30 * DAY });
    const { paidSince, paidUntil = 0 } = installation.license ?? {};
    world.clock.advance(10 * DAY);
    renewLicense(world, installation, { lasting: 30 * DAY });
    expect(installation.license).toMatchObject({ paidSince, paidUntil: paidUntil + 30 * DAY });
  });

  it('that lapses twice keeps the day on which it lapsed', async () => {
    const { world, installation } = await listed(true);
    const lapsedAt = world.clock.now();
    lapseLicense(world, installation);
    world.clock.advance(DAY);
    lapseLicense(world, installation);
    expect(installation.license?.paidUntil).toBe(lapsedAt);
  });

  it('is kept in a snapshot', async () => {
    const { world, installation } = await listed(true);
    lapseLicense(world, installation);
    const fork = listening.simulator.worlds.createFrom(`${world.name}-copy`, snapshotOf(world));
    const [copy] = connectState(fork).installations.values();
    expect(copy?.license).toEqual(installation.license);
  });
});

describe('a private licence token', () => {
  /** An app that is uploaded with a token. */
  async function uploaded(licenseToken: string, world = listening.world().world, site = 'acme') {
    return await installFromUrl(world, {
      tenant: tenant(world, 'jira', site),
      descriptorUrl: app.serves(app.descriptor({ enableLicensing: true })),
      hostAddress: HOST,
      licenseToken,
    });
  }

  it('licenses an uploaded app for its developer', async () => {
    const { world } = listening.world();
    const outcome = await uploaded('T-1', world);
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message);
    expect(showLicense(world, outcome.installation)).toMatchObject({
      active: true,
      type: 'DEVELOPER',
      evaluation: true,
    });
    expect(licenseStatus(world, outcome.installation)).toBe('active');
    await outcome.told;
  });

  it('changes neither clientKey nor oauthClientId', async () => {
    const { world } = listening.world();
    const outcome = await uploaded('T-1', world);
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message);
    const { installation } = outcome;
    const before = { clientKey: installation.clientKey, oauthClientId: installation.oauthClientId };
    licenseByToken(world, installation, 'T-2', 'INACTIVE_SUBSCRIPTION');
    expect([...connectState(world).licenseTokens.keys()]).toEqual(['T-2']);
    removeToken(world, tenant(world), installation.appKey);
    expect(installation).toMatchObject({ ...before, license: undefined });
    await outcome.told;
  });

  it('of another site fails the install, and leaves nothing', async () => {
    const { world } = listening.world();
    const first = await uploaded('T-1', world);
    if (first.kind === 'installed') await first.told;
    const { installations } = connectState(world);
    expect(await uploaded('T-1', world, 'globex')).toMatchObject({
      kind: 'failed',
      failure: { message: expect.stringContaining('another site') },
    });
    expect(installations.size).toBe(1);
  });

  it('is free again for others when the install that brought it fails', async () => {
    const { world } = listening.world();
    app.routes.set('/installed', { status: 500 });
    expect(await uploaded('T-1', world)).toMatchObject({ kind: 'failed' });
    expect(connectState(world).licenseTokens.size).toBe(0);
  });
});
