import { type Account, statusOf } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import { oauthState } from '../state.ts';

/** Why an account cannot log in; undefined when it can: it is an active person's. */
export function whyNoLogin(world: World, account: Account | undefined): string | undefined {
  // Asked for first, since the credentials of a setup make service accounts of the accounts as which they act.
  oauthState(world);
  if (!account) return 'no account';
  if (account.service) return 'a service account';
  const status = statusOf(world, account);
  return status === 'active' ? undefined : status;
}
