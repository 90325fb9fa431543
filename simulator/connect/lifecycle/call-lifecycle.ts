import type { AppResult, OutgoingOperation } from '../../world/call-app.ts';
import { sites } from '../../world/directory.ts';
import type { Claims } from '../../world/jwts.ts';
import { siteHost } from '../../world/origins.ts';
import type { World } from '../../world/world.ts';
import type { LifecycleEvent } from '../descriptor/descriptor.ts';
import { audienceForm, callbackTimeLimit, installTokenSubject, userKey } from '../dials.ts';
import { facts } from '../facts.ts';
import type { Installation } from '../state.ts';
import { siteOfTenant } from '../tenants.ts';
import { signShared } from '../tokens/shared-secret-jwts.ts';
import { currentInstallKey, signWithInstallKey } from '../tokens/sign-install.ts';
import { callFollowing } from './call-following.ts';
import { type HostRequest, hostClaims } from './host-claims.ts';
import { lifecycleBody } from './lifecycle-body.ts';

/** How a lifecycle call is signed; `none` is the first install of a legacy host. */
export type Signature =
  | { readonly by: 'none' }
  | { readonly by: 'shared-secret'; readonly sharedSecret: string; readonly nameless?: boolean }
  | { readonly by: 'install-key' };

/** A lifecycle call to be made. */
export interface LifecycleCall {
  readonly installation: Installation;
  readonly event: LifecycleEvent;
  readonly signature: Signature;
  /** The account that brought it about, if any. */
  readonly accountId: string | undefined;
}

const OPERATIONS: Readonly<Record<LifecycleEvent, OutgoingOperation>> = {
  installed: 'lifecycleInstalled',
  uninstalled: 'lifecycleUninstalled',
  enabled: 'lifecycleEnabled',
  disabled: 'lifecycleDisabled',
};

/** Calls a lifecycle endpoint of an app; undefined when its descriptor names none, or the site is gone. */
export async function callLifecycle(world: World, call: LifecycleCall): Promise<AppResult | undefined> {
  const { installation, event, accountId } = call;
  const path = lifecyclePath(world, call);
  // The site may be gone since the call was decided on.
  if (path === undefined || !sites(world).has(installation.cloudId)) return undefined;
  const { appKey, clientKey, descriptor } = installation;
  const sender = siteHost(siteOfTenant(world, installation).handle);
  const body = JSON.stringify(lifecycleBody(world, installation, event));
  const authorization = await authorizationOf(world, call, { method: 'POST', path, clientKey, accountId });
  return await callFollowing(world, {
    operationId: OPERATIONS[event],
    sender,
    appKey,
    method: 'POST',
    url: `${descriptor.baseUrl}${path}`,
    headers: { ...HOST_HEADERS, ...(authorization !== undefined && { authorization }) },
    body,
    timeLimit: timeLimitOf(world),
    mostBytes: facts.mostOfAnAnswer.value,
  });
}

/** How the host introduces itself with a body of JSON. */
export const HOST_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  'user-agent': facts.userAgent.value,
  'atlassian-connect-version': facts.userAgent.value.split('/')[1] ?? '',
};

/** How long the host waits for an app, in milliseconds. */
export const timeLimitOf = (world: World): number =>
  (world.dial(callbackTimeLimit) === '5-seconds' ? facts.shortCallbackTimeLimit : facts.callbackTimeLimit)
    .value;

/** Where a lifecycle endpoint is, below the app's base address. */
export function lifecyclePath(
  world: World,
  { installation, event, accountId }: Omit<LifecycleCall, 'signature'>,
): string | undefined {
  const declared = installation.descriptor.lifecycle[event];
  if (declared === undefined) return undefined;
  const path = declared.startsWith('/') ? declared : `/${declared}`;
  const named =
    world.dial(userKey) === 'present' && accountId !== undefined && /^(?:un)?installed$/.test(event);
  if (!named) return path;
  return `${path}${path.includes('?') ? '&' : '?'}user_key=${encodeURIComponent(accountId)}`;
}

async function authorizationOf(
  world: World,
  { signature, installation }: LifecycleCall,
  request: HostRequest,
): Promise<string | undefined> {
  if (signature.by === 'none') return undefined;
  if (signature.by === 'install-key') {
    const claims = installClaims(world, installation.descriptor.baseUrl, request);
    return `JWT ${await signWithInstallKey(currentInstallKey(world), claims)}`;
  }
  const { sub, context, ...nameless } = hostClaims(world, request);
  const claims = signature.nameless ? nameless : hostClaims(world, request);
  return `JWT ${signShared(signature.sharedSecret, claims)}`;
}

/** The claims of an RS256 token. @see community.developer.atlassian.com/t/49046 */
export function installClaims(world: World, appBaseUrl: string, request: HostRequest): Claims {
  const { iat, exp, qsh, iss, sub } = hostClaims(world, request);
  const aud = world.dial(audienceForm) === 'list' ? [appBaseUrl] : appBaseUrl;
  const named = sub !== undefined && world.dial(installTokenSubject) === 'present';
  return { iss, aud, iat, exp, qsh, ...(named && { sub }) };
}
