import type { Claims } from '../../world/jwts.ts';
import { Recent } from '../../world/recent.ts';
import { createRs256Signer } from '../../world/sign-rs256.ts';
import type { World } from '../../world/world.ts';
import { connectState } from '../state.ts';
import { type InstallKey, installKeys } from './install-keys.ts';

/** The key that signs installs at present. */
export function currentInstallKey(world: World): InstallKey {
  const key = installKeys[connectState(world).installKey % installKeys.length];
  if (!key) throw new Error('there is no install key');
  return key;
}

const signers = new Map<string, (claims: Claims) => Promise<string>>();

/** RS256 is deterministic (RFC 8017, section 8.2): the same claims with the same key are the same token. */
const recent = new Recent<Promise<string>>(500);

/** Signs an install (or whatever a forger likes) with RS256, off the event loop. */
export function signWithInstallKey({ kid, privateKey }: InstallKey, claims: Claims): Promise<string> {
  const known = signers.get(kid);
  const sign = known ?? createRs256Signer(kid, privateKey);
  if (!known) signers.set(kid, sign);
  return recent.of(`${kid} ${JSON.stringify(claims)}`, () => sign(claims));
}
