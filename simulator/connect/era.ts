import type { World } from '../world/world.ts';
import type { Descriptor } from './descriptor/descriptor.ts';
import { secretModel, signing, signingOfUploads, tokenLifetime } from './dials.ts';
import { facts } from './facts.ts';
import type { Listing } from './state.ts';

/** An app as far as the way in which it is signed to depends on it. */
export interface SignedTo {
  readonly listing: Listing;
  readonly descriptor: Pick<Descriptor, 'apiMigrations'>;
}

/** How `installed` and `uninstalled` of an app are signed at the world's present. */
export function signingOf(world: World, { listing, descriptor }: SignedTo): 'legacy' | 'signed-install' {
  const position = world.dial(signing);
  if (position !== 'by-date') return position;
  const now = world.clock.now();
  const isForced = listing === 'marketplace' || world.dial(signingOfUploads) === 'signed-install';
  if (isForced && now >= facts.signedInstallForced.value) return 'signed-install';
  const offered = now >= facts.signedInstallOffered.value;
  return offered && descriptor.apiMigrations['signed-install'] === true ? 'signed-install' : 'legacy';
}

/** Whether an app has one secret for all its sites at the world's present; an uploaded one never has. */
export function secretModelOf(world: World, listing: Listing): 'per-app' | 'per-installation' {
  if (listing === 'private') return 'per-installation';
  const position = world.dial(secretModel);
  if (position !== 'by-date') return position;
  const now = world.clock.now();
  const shared = now >= facts.secretsShared.value && now < facts.secretsApart.value;
  return shared ? 'per-app' : 'per-installation';
}

/** How long the JWTs of the host live, in seconds. */
export const tokenSeconds = (world: World): number =>
  (world.dial(tokenLifetime) === '3-minutes' ? facts.shortTokenLifetime : facts.tokenLifetime).value / 1000;
