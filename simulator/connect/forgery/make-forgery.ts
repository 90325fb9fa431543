import type { World } from '../../world/world.ts';
import { deadIdentitiesAt } from '../dead-identities.ts';
import { attackersSecret, NOBODYS_SECRET } from './attackers-secret.ts';
import { type Defect, defectRow, type Scene } from './defects.ts';
import type { Draft } from './draft.ts';
import { findReplay } from './find-replay.ts';
import { genuineDraft, isKeySigned, type Wanted } from './genuine-draft.ts';
import { otherPlace } from './other-place.ts';
import { type Sealed, seal } from './seal.ts';

/** A forgery to be tried on an app. */
export interface Forgery extends Wanted {
  readonly defect: Defect;
}

/** Whose secret an app would keep that took a forged install. */
export interface Bait {
  readonly sharedSecret: string;
  /** Under which it could be kept: that of the body, and that of the JWT where it is another. */
  readonly clientKeys: readonly string[];
}

export interface MadeForgery {
  readonly draft: Draft;
  readonly sealed: Sealed;
  /** Of installs. */
  readonly bait: Bait | undefined;
}

/** A call that is wrong in one way, ready to be sent; or why there can be none. */
export function makeForgery(world: World, forgery: Forgery): MadeForgery | { readonly impossible: string } {
  const { installation, event, defect } = forgery;
  const fault = misfit(world, forgery);
  if (fault !== undefined) return { impossible: fault };
  const genuine = genuineDraft(world, forgery);
  if (!genuine) return { impossible: `${installation.appKey} has no endpoint for this ${event}` };
  const scene = sceneOf(world, forgery);
  if (defect === 'dead-secret' && !scene.dead) {
    return { impossible: `no import has ended an installation of ${installation.appKey} here` };
  }
  const baited = event === 'installed' && defect !== 'genuine' ? withBait(genuine, world) : genuine;
  const draft = defectRow(defect).spoil(baited, scene);
  if (defect === 'replayed' || defect === 'overtaken') return replayed(world, forgery, draft, defect);
  return { draft, sealed: seal(draft), bait: baitOf(draft.body, draft.claims.iss) };
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

const withBait = (draft: Draft, { journal }: World): Draft => ({
  ...draft,
  body: { ...draft.body, sharedSecret: attackersSecret(journal.seq) },
});

function baitOf(body: Draft['body'], issuer: unknown): Bait | undefined {
  const { sharedSecret, clientKey } = body ?? {};
  if (typeof sharedSecret !== 'string') return undefined;
  return { sharedSecret, clientKeys: [...new Set([String(clientKey), String(issuer)])] };
}

function sceneOf(world: World, { installation }: Forgery): Scene {
  const ended = deadIdentitiesAt(world, installation, installation.appKey);
  const dead = ended.find(({ cause }) => cause === 'import');
  return { world, installation, other: otherPlace(world, installation, NOBODYS_SECRET), dead };
}

function replayed(
  world: World,
  forgery: Forgery,
  draft: Draft,
  defect: 'replayed' | 'overtaken',
): MadeForgery | { readonly impossible: string } {
  const { installation } = forgery;
  const { clientKey } = installation;
  const former = deadIdentitiesAt(world, installation, installation.appKey);
  const ours = new Set([clientKey, ...former.map((one) => one.clientKey)]);
  const recording = findReplay(world, { ...forgery, defect, isOurs: (key) => ours.has(key) });
  if ('impossible' in recording) return recording;
  const body = JSON.parse(recording.body) as Draft['body'];
  return { draft, sealed: { url: draft.url, ...recording }, bait: baitOf(body, body?.clientKey) };
}
