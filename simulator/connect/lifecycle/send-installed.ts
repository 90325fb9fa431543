import type { AppResult } from '../../world/call-app.ts';
import { SECOND } from '../../world/durations.ts';
import type { World } from '../../world/world.ts';
import { deadIdentitiesAt } from '../dead-identities.ts';
import { followUp, followUpDelay, followUpOn, followUpSubject } from '../dials.ts';
import { secretModelOf, signingOf } from '../era.ts';
import type { Installation, Remnant } from '../state.ts';
import { installationOf } from '../tenants.ts';
import { callLifecycle, type Signature } from './call-lifecycle.ts';
import { failureOfCallback } from './failure-of-callback.ts';

/** An `installed` to be sent, and what the host remembers of the app at this tenant. */
export interface Announcement {
  readonly installation: Installation;
  readonly previous: Installation | undefined;
  readonly remnant: Remnant | undefined;
  readonly accountId: string | undefined;
}

export interface Announced {
  /** Of the call that decides; undefined when the descriptor has no `installed`. */
  readonly result: AppResult | undefined;
  readonly how: 'first' | 'upgrade' | 'reinstall' | 'follow-up';
  readonly signed: Signature['by'];
}

/** Sends `installed`, and its follow-up where there is one. */
export async function sendInstalled(world: World, announcement: Announcement): Promise<Announced> {
  const { installation, previous, remnant, accountId } = announcement;
  const signature = signatureOf(world, announcement);
  const how = previous ? 'upgrade' : remnant ? 'reinstall' : 'first';
  const result = await callLifecycle(world, { installation, event: 'installed', signature, accountId });
  const oldSecret = how === 'first' ? followUpSecret(world, installation, signature) : undefined;
  if (oldSecret === undefined || !result || !asksForFollowUp(world, result))
    return { result, how, signed: signature.by };
  await passDelay(world);
  if (!isAwaited(world, installation)) return { result, how, signed: signature.by };
  const { appKey, clientKey } = installation;
  world.record('connect.follow-up-sent', { appKey, clientKey, refused: result.exchange });
  const nameless = world.dial(followUpSubject) === 'absent';
  const again = await callLifecycle(world, {
    installation,
    event: 'installed',
    signature: { by: 'shared-secret', sharedSecret: oldSecret, nameless },
    accountId,
  });
  return { result: again, how: 'follow-up', signed: 'shared-secret' };
}

/** Legacy hosts sign with the secret of the `installed` before this one; without one before, not at all. */
function signatureOf(world: World, { installation, previous, remnant }: Announcement): Signature {
  if (signingOf(world, installation) === 'signed-install') return { by: 'install-key' };
  const sharedSecret = previous?.sharedSecret ?? remnant?.sharedSecret;
  return sharedSecret === undefined ? { by: 'none' } : { by: 'shared-secret', sharedSecret };
}

/**
 * The secret of a follow-up: the app's one of all sites, or else that of the installation which an import ended here. There is
 * none for an app that was uploaded.
 *
 * @see community.developer.atlassian.com/t/41874, page 3
 */
function followUpSecret(world: World, installation: Installation, first: Signature): string | undefined {
  const position = world.dial(followUp);
  if (installation.listing === 'private' || position === 'never') return undefined;
  if (first.by !== 'none' && position === 'legacy-only') return undefined;
  if (secretModelOf(world, installation.listing) === 'per-app') return installation.sharedSecret;
  const dead = deadIdentitiesAt(world, installation, installation.appKey);
  return dead.find(({ cause }) => cause === 'import')?.sharedSecret;
}

function asksForFollowUp(world: World, result: AppResult): boolean {
  const position = world.dial(followUpOn);
  if (result.kind !== 'answer') return position === 'any-failure';
  const { status } = result;
  if (position === '401') return status === 401;
  if (position === '401-403') return status === 401 || status === 403;
  if (position === 'any-4xx') return status >= 400 && status < 500;
  return failureOfCallback(world, result) !== undefined;
}

/** Whether the install is still wanted: its site, or its whole world, may have changed while the app kept us waiting. */
const isAwaited = (world: World, installation: Installation): boolean =>
  installationOf(world, installation, installation.appKey) === installation;

const DELAYS = { none: 0, '5-seconds': 5 * SECOND, '1-minute': 60 * SECOND };

async function passDelay(world: World): Promise<void> {
  const delay = DELAYS[world.dial(followUpDelay)];
  if (world.clock.mode === 'virtual') world.clock.advance(delay);
  else if (delay > 0) await world.environment.wait(delay);
}
