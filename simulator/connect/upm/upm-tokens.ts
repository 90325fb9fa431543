import type { World } from '../../world/world.ts';
import { connectState } from '../state.ts';
import { upmFacts, upmTokenUse } from './facts.ts';
import { upmRefusal } from './refusals.ts';
import type { UpmVisit } from './require-admin.ts';

/** Hands out an upm-token: a number that an install has to bring back. */
export function newUpmToken(world: World, { tenant, account }: UpmVisit): string {
  const { upmTokens } = connectState(world);
  const token = BigInt(`0x${world.dice.hex('upmToken', 15)}`).toString();
  const { cloudId, product } = tenant;
  upmTokens.set(token, { token, cloudId, product, accountId: account.accountId });
  const [oldest] = upmTokens.keys();
  if (upmTokens.size > upmFacts.mostTokens.value && oldest !== undefined) upmTokens.delete(oldest);
  return token;
}

/** Guards an install: with an upm-token of this person and product, which it uses up. @throws Refusal 403 */
export function requireUpmToken(
  world: World,
  { tenant, account }: UpmVisit,
  token: string | undefined,
): void {
  const check = 'token is an upm-token of this person and product, fresh from GET /rest/plugins/1.0/';
  if (token === undefined || token === '') throw upmRefusal('upmTokenMissing', { check, received: 'none' });
  const { upmTokens } = connectState(world);
  const given = upmTokens.get(token);
  const fits =
    given?.cloudId === tenant.cloudId &&
    given.product === tenant.product &&
    given.accountId === account.accountId;
  if (!fits) throw upmRefusal('upmTokenInvalid', { check, received: token });
  if (world.dial(upmTokenUse) === 'once') upmTokens.delete(token);
}
