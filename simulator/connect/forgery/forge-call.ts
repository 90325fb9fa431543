import { type AppResult, callApp } from '../../world/call-app.ts';
import { siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import { facts } from '../facts.ts';
import { HOST_HEADERS, timeLimitOf } from '../lifecycle/call-lifecycle.ts';
import { connectState, type Installation } from '../state.ts';
import { baseUrlOf, siteOfTenant } from '../tenants.ts';
import { ATTACKERS_SECRET } from './attackers-secret.ts';
import { type Defect, defectRow, type Scene } from './defects.ts';
import { type Draft, jwtOf } from './draft.ts';
import { findReplay } from './find-replay.ts';
import { genuineDraft, isKeySigned, type Wanted } from './genuine-draft.ts';

/** A forgery to be tried on an app. */
export interface Forgery extends Wanted {
  readonly defect: Defect;
}

/** What came of a forgery, or why there can be none. */
export type Forged = { readonly url: string; readonly result: AppResult } | { readonly impossible: string };

/**
 * Plays a host that is wrong in exactly one way. Every call but the genuine one is to be refused; a forged `installed` brings
 * {@link ATTACKERS_SECRET}. Nothing changes at the host.
 */
export async function forgeCall(world: World, forgery: Forgery): Promise<Forged> {
  const { installation, event, defect } = forgery;
  const fault = misfit(world, forgery);
  if (fault !== undefined) return { impossible: fault };
  const genuine = genuineDraft(world, forgery);
  if (!genuine) return { impossible: `${installation.appKey} has no endpoint for this ${event}` };
  const scene = sceneOf(world, installation);
  if (defect === 'dead-secret' && !scene.dead) {
    return { impossible: `no import has ended an installation of ${installation.appKey} here` };
  }
  const baited = event === 'installed' && defect !== 'genuine' ? withBait(genuine) : genuine;
  const draft = defectRow(defect).spoil(baited, scene);
  const sealed = defect === 'replayed' ? replayed(world, forgery, draft) : seal(draft);
  if ('impossible' in sealed) return sealed;
  return await send(world, forgery, draft, sealed);
}

/** Why a defect cannot be in a call. */
function misfit(world: World, forgery: Forgery): string | undefined {
  const { defect, event } = forgery;
  const { events, signedBy } = defectRow(defect);
  if (events && !events.includes(event)) return `${defect} is for ${events.join(', ')}, not for ${event}`;
  const signed = isKeySigned(world, forgery) ? 'install-key' : 'shared-secret';
  if (signedBy === undefined || signedBy === signed) return undefined;
  return signed === 'install-key'
    ? `${defect} is for calls that the shared secret signs; here the install key signs ${event}`
    : `${defect} is for calls that the install key signs; here the shared secret signs ${event}`;
}

const withBait = (draft: Draft): Draft => ({
  ...draft,
  body: { ...draft.body, sharedSecret: ATTACKERS_SECRET },
});

function sceneOf(world: World, installation: Installation): Scene {
  const { installations, deadIdentities } = connectState(world);
  const { appKey, cloudId, product, hostAddress } = installation;
  const other = [...installations.values()].find((one) => one.appKey === appKey && one !== installation);
  const dead = [...deadIdentities.values()].filter(
    (one) =>
      one.appKey === appKey && one.cloudId === cloudId && one.product === product && one.cause === 'import',
  );
  return {
    world,
    installation,
    other: other
      ? { clientKey: other.clientKey, sharedSecret: other.sharedSecret, baseUrl: baseUrlOf(world, other) }
      : { ...NOBODY, baseUrl: hostAddress.replace('{host}', siteHost('another-customer')) },
    dead: dead.at(-1),
  };
}

/** A site that there is not. */
const NOBODY = { clientKey: '0fabf00d-7e57-4000-8000-00000000feed', sharedSecret: ATTACKERS_SECRET };

interface Sealed {
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: string | undefined;
}

/** Signs a draft and puts the JWT where such a call has it: in the header, or in the query of a page. */
function seal(draft: Draft): Sealed {
  const presented = draft.present(jwtOf(draft));
  const body = draft.body && JSON.stringify(draft.body);
  if (draft.method === 'POST') {
    const authorization = presented === undefined ? undefined : `JWT ${presented}`.trim();
    return { url: draft.url, authorization, body };
  }
  const jwt =
    presented === undefined
      ? ''
      : `${draft.url.includes('?') ? '&' : '?'}jwt=${encodeURIComponent(presented)}`;
  return { url: `${draft.url}${jwt}`, authorization: undefined, body };
}

function replayed(
  world: World,
  { installation, event }: Forgery,
  { url }: Draft,
): Sealed | { readonly impossible: string } {
  const { clientKey, cloudId } = installation;
  const former = [...connectState(world).deadIdentities.values()].filter((one) => one.cloudId === cloudId);
  const ours = new Set([clientKey, ...former.map((one) => one.clientKey)]);
  const recording = findReplay(world, installation, event, (key) => ours.has(key));
  return 'impossible' in recording ? recording : { url, ...recording };
}

async function send(world: World, forgery: Forgery, draft: Draft, sealed: Sealed): Promise<Forged> {
  const { installation, event, defect } = forgery;
  const { appKey, clientKey } = installation;
  const { url, authorization, body } = sealed;
  const result = await callApp(world, {
    operationId: draft.operationId,
    sender: siteHost(siteOfTenant(world, installation).handle),
    appKey,
    method: draft.method,
    url,
    headers: {
      ...(draft.method === 'POST' ? HOST_HEADERS : { 'user-agent': facts.userAgent.value }),
      ...(authorization !== undefined && { authorization }),
    },
    body,
    timeLimit: timeLimitOf(world),
    mostBytes: facts.mostOfAnAnswer.value,
  });
  world.record('connect.forged', { defect, event, exchange: result.exchange, appKey, clientKey });
  return { url: draft.url, result };
}
