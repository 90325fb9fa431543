import { tokenCacheKey } from './access-tokens.ts';
import { decideInstalled, detach } from './decide-installed.ts';
import { decideSwitched } from './decide-switched.ts';
import { decideUninstalled } from './decide-uninstalled.ts';
import { judgeApp } from './handle-lifecycle.ts';
import { keyAddress } from './install-keys.ts';
import { judgeMove, judgeReplay, judgeUnsigned } from './judge-call.ts';
import { algorithmOf, judgeAudience, judgeExpiry, judgeIssuer, judgeQueryHash } from './judge-claims.ts';
import { backOff, judgeUse } from './judge-use.ts';
import type { ConnectParts } from './parts.ts';
import { readByInstallKey, readBySecret } from './read-signed.ts';
import { classifyTokenRefusal } from './request-access-token.ts';
import { secretsOf } from './secrets-of.ts';
import type { Tenant } from './tenants.ts';
import { judgeCaller } from './verify-caller.ts';

const day = 86_400_000;

/** @returns the parts of the reference client. */
export function createConnectParts(): ConnectParts {
  return {
    answerLifecycle: (decide) => decide(),
    algorithmOf,
    keyAddress,
    audiences: ({ appBaseUrl, acceptedAudiences }) => [appBaseUrl, ...acceptedAudiences],
    readByInstallKey,
    readBySecret,
    judgeExpiry,
    judgeAudience,
    judgeIssuer,
    judgeQueryHash,
    judgeApp,
    secretsOf,
    judgeUnsigned,
    judgeReplay,
    judgeMove,
    decideInstalled,
    decideUninstalled,
    decideSwitched,
    detach,
    inherits: () => false,
    purgeAt: ({ retention }, since) => Math.ceil(since + retention.days * day),
    findTenant: (store, issuer) => store.readTenant(issuer),
    judgeCaller,
    judgeUse,
    tokensToDrop: (changed) => changed.map(({ clientKey }) => clientKey),
    tokenCacheKey,
    classifyTokenRefusal,
    onStaleClient,
    backOff,
  };
}

/** The one that is now in use at the address, if it has an identity of its own that is not known to be dead. */
function onStaleClient(stale: Tenant, atAddress: readonly Tenant[]): Tenant | undefined {
  return atAddress.find(
    ({ clientKey, deadOauthClientId, oauthClientId, state }) =>
      clientKey !== stale.clientKey &&
      state === 'active' &&
      oauthClientId !== undefined &&
      oauthClientId !== stale.oauthClientId &&
      oauthClientId !== deadOauthClientId,
  );
}
