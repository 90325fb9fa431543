import { lifeOf } from '../../world/account-life.ts';
import type { World } from '../../world/world.ts';
import { noteDeadUse } from '../guards/dead-identities.ts';
import { appsBeingInstalled, disabledApps } from '../guards/dials.ts';
import { tokenRefusal } from '../guards/refusals.ts';
import { type AppVisit, doorOf, type SiteCall } from '../guards/visit.ts';
import { impliedBy } from '../scopes.ts';
import { connectState, type DeadIdentity, type Installation } from '../state.ts';
import { installationOf } from '../tenants.ts';
import { userTokensAfterImport } from './dials.ts';
import { isStaleRefused } from './stale-client-ids.ts';
import { readUserToken, type UserToken } from './user-token.ts';

/**
 * Guards a product by a token with which an app acts as a person: of this product at this site, in its time, of an
 * installation that lives, for somebody who is active.
 *
 * @returns undefined when the bearer is no such token
 * @throws Refusal 401
 */
export function requireUserToken(call: SiteCall, bearer: string): AppVisit | undefined {
  const { world } = call;
  const read = readUserToken(world, call.jwts, bearer);
  if (!read) return undefined;
  const { token, expiresAt } = read;
  const { appKey, accountId } = token;
  const { site, product } = doorOf(call);
  if (token.cloudId !== site.cloudId || token.product !== product) {
    throw tokenRefusal(world, 'userTokenOfElsewhere', {
      check: 'the token is for this product of this site',
      expected: `${product} at ${site.cloudId}`,
      received: `${token.product} at ${token.cloudId}`,
    });
  }
  if (world.clock.now() >= expiresAt) {
    const received = new Date(expiresAt).toISOString();
    throw tokenRefusal(world, 'userTokenExpired', { check: 'the token has not expired', received });
  }
  requireInstallation(call, token);
  const status = lifeOf(world, accountId)?.status ?? 'closed';
  if (status !== 'active') {
    throw tokenRefusal(world, 'userTokenOfInactivePerson', {
      check: 'the person is active',
      received: status,
    });
  }
  return { appKey, accountId, scopes: impliedBy(token.scopes) };
}

function requireInstallation(call: SiteCall, token: UserToken): void {
  const { world, exchange } = call;
  const installation = installationOf(world, token, token.appKey);
  const dead =
    installation?.oauthClientId === token.oauthClientId
      ? undefined
      : connectState(world).deadIdentities.get(token.oauthClientId);
  const accepted = dead ? isStillGood(world, dead, installation) : isUsable(world, installation, token);
  if (dead) noteDeadUse(world, dead, { by: 'user-token', accepted, exchange });
  if (accepted) return;
  const reason = {
    check: 'the token comes from the present installation, which is enabled',
    expected: installation ? `${installation.clientKey}, ${installation.state}` : 'not installed',
    received: token.oauthClientId,
  };
  throw tokenRefusal(world, dead || !installation ? 'userTokenOfDeadInstallation' : 'appDisabled', reason);
}

const isEnabled = (world: World, { state }: Installation): boolean =>
  state === 'enabled' ||
  world.dial(state === 'installing' ? appsBeingInstalled : disabledApps) === 'accepted';

const isUsable = (world: World, installation: Installation | undefined, token: UserToken): boolean =>
  installation?.oauthClientId === token.oauthClientId && isEnabled(world, installation);

/** Of an installation that an import ended: where stale ids are accepted, or tokens outlive their installation. */
function isStillGood(world: World, dead: DeadIdentity, installation: Installation | undefined): boolean {
  if (dead.cause !== 'import') return false;
  if (world.dial(userTokensAfterImport) === 'live-on') return true;
  return installation !== undefined && isEnabled(world, installation) && !isStaleRefused(world, dead);
}
