import type { ConnectContext } from './connect-context.ts';
import type { LifecycleCall } from './handle-lifecycle.ts';
import { judgeClaims } from './judge-claims.ts';
import type { Endpoint, Refusal } from './messages.ts';
import type { Algorithm, Proof, SecretInUse } from './parts.ts';
import { readClaims, type UnverifiedJwt } from './read-jwt.ts';
import { isRefusal, refuse } from './refuse.ts';
import type { Tenant, TenantView } from './tenants.ts';

type SignedWith = UnverifiedJwt & { readonly text: string };

/** Never says which part was wrong: forgers learn nothing. */
export const badSignature = refuse('signature-invalid', 'The signature of the token does not hold.');

/** Verifies a call by Atlassian's key. */
export async function proveByInstallKey(
  context: ConnectContext,
  call: LifecycleCall,
  jwt: SignedWith,
): Promise<Proof | Refusal> {
  const pem = await context.keys.read(jwt.kid);
  if (typeof pem === 'object') return pem;
  let json: unknown;
  try {
    json = await context.parts.readByInstallKey(jwt.text, pem);
  } catch {
    return badSignature;
  }
  const claims = provenClaims(context, call, 'RS256', json);
  return isRefusal(claims) ? claims : { by: 'install-key', claims };
}

/** Verifies a call by the secret of whoever it says to come from, or of whoever is at its address. */
export function proveBySecret(
  context: ConnectContext,
  call: LifecycleCall,
  jwt: SignedWith,
  view: TenantView,
  neighbours: readonly Tenant[],
): Proof | Refusal {
  const { configuration, parts } = context;
  const { endpoint, event } = call;
  const issuer = view.tenants.get(jwt.issuer);
  const algorithm = parts.algorithmOf(configuration.era, endpoint);
  if (algorithm !== 'HS256') return badSignature;
  const secrets = parts.secretsOf({ configuration, endpoint, event, issuer, neighbours });
  if (secrets.length === 0)
    return refuse('installation-unknown', 'No installation is known that the token could come from.');
  for (const secret of secrets) {
    const json = readOrNothing(context, endpoint, jwt.text, secret);
    if (json === undefined) continue;
    const claims = provenClaims(context, call, algorithm, json);
    if (isRefusal(claims)) return claims;
    return { by: 'shared-secret', claims, clientKey: secret.clientKey, isFormer: secret.isFormer };
  }
  return badSignature;
}

function readOrNothing(
  { parts }: ConnectContext,
  endpoint: Endpoint,
  jwt: string,
  { sharedSecret }: SecretInUse,
): unknown {
  try {
    return parts.readBySecret(jwt, sharedSecret, endpoint);
  } catch {
    return undefined;
  }
}

function provenClaims(context: ConnectContext, call: LifecycleCall, algorithm: Algorithm, json: unknown) {
  const { configuration, environment, parts } = context;
  const { endpoint, event, request } = call;
  const claims = readClaims(json);
  if (isRefusal(claims)) return claims;
  const now = environment.now();
  return judgeClaims({ configuration, endpoint, algorithm, claims, request, event, now }, parts) ?? claims;
}
