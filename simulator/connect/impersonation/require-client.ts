import type { Call } from '../../world/call.ts';
import type { World } from '../../world/world.ts';
import { installationOfClient } from '../find-client.ts';
import { noteDeadUse } from '../guards/dead-identities.ts';
import { connectState, type DeadIdentity, type Installation } from '../state.ts';
import { baseUrlOf, installationOf } from '../tenants.ts';
import { textOf } from '../tokens/parse-jwt.ts';
import { readShared } from '../tokens/shared-secret-jwts.ts';
import type { Assertion } from './assertion.ts';
import { staleClientIdError, unknownClientError } from './dials.ts';
import { type AssertionCondition, assertionRefusal } from './refusals.ts';
import { isStaleRefused } from './stale-client-ids.ts';

/** Who asks: an app at a product of a site. */
export interface AssertionClient {
  /** As the assertion names it: that of the installation, or a stale one that is still accepted. */
  readonly oauthClientId: string;
  /** The installation of today. */
  readonly installation: Installation;
  /** Base addresses of the product that the app may know. */
  readonly baseUrls: readonly string[];
}

const CLIENT = /^urn:atlassian:connect:clientid:(.+)$/s;

/** Guards the issuer and its signature, and that its oauthClientId is not stale. @throws Refusal 400 or 401 */
export function requireClient(call: Call, { jwt, claims }: Assertion): AssertionClient {
  const { world, caller } = call;
  const issuer = textOf(claims.iss) ?? '';
  const oauthClientId = CLIENT.exec(issuer)?.[1];
  if (oauthClientId === undefined) {
    throw assertionRefusal('assertionIssuer', {
      check: 'iss is urn:atlassian:connect:clientid:{oauthClientId}',
      received: JSON.stringify(claims.iss),
    });
  }
  const installation = installationOfClient(world, oauthClientId);
  const dead = installation ? undefined : connectState(world).deadIdentities.get(oauthClientId);
  const known = installation ?? dead;
  if (!known)
    throw notRecognised(
      world,
      'assertionClientUnknown',
      'iss is the oauthClientId of an installation',
      issuer,
    );
  if (!readShared(known.sharedSecret, jwt)) {
    if (dead) noteMixture(call, dead, jwt);
    const check = 'the assertion is HS256, signed with the shared secret of the installation';
    throw notRecognised(world, 'assertionSignature', check, known.appKey);
  }
  Object.assign(caller, { clientId: known.appKey });
  if (installation) return { oauthClientId, installation, baseUrls: [baseUrlOf(world, installation)] };
  return requireSuccessor(call, known as DeadIdentity);
}

/** An app that has the new secret and goes on with the old id uses what is dead as well, whatever it is refused for. */
function noteMixture({ world, caller, exchange }: Call, dead: DeadIdentity, jwt: string): void {
  const { appKey } = dead;
  const installation = installationOf(world, dead, appKey);
  if (!installation || !readShared(installation.sharedSecret, jwt)) return;
  Object.assign(caller, { clientId: appKey });
  noteDeadUse(world, dead, { by: 'token-request', accepted: false, exchange });
}

/** Whoever comes with a stale id is served as the app that is installed now, or not at all. */
function requireSuccessor({ world, exchange }: Call, dead: DeadIdentity): AssertionClient {
  const { oauthClientId, appKey, clientKey, cause, baseUrl } = dead;
  const installation = installationOf(world, dead, appKey);
  const accepted = installation !== undefined && !isStaleRefused(world, dead);
  noteDeadUse(world, dead, { by: 'token-request', accepted, exchange });
  if (accepted) return { oauthClientId, installation, baseUrls: [baseUrl, baseUrlOf(world, installation)] };
  const reason = {
    check: 'the oauthClientId is that of the present installation',
    expected: installation?.oauthClientId ?? 'none, the app is not installed',
    received: `${oauthClientId} of ${clientKey}, which ended (${cause})`,
  };
  throw assertionRefusal('assertionClientStale', reason, { error: world.dial(staleClientIdError) });
}

function notRecognised(world: World, condition: AssertionCondition, check: string, received: string) {
  const told =
    world.dial(unknownClientError) === '401-invalid_client' ? { status: 401, error: 'invalid_client' } : {};
  return assertionRefusal(condition, { check, received }, told);
}
