import type { Call, ContractFault } from '../../world/call.ts';
import type { Refusal } from '../../world/refusal.ts';
import { installationOfClient } from '../find-client.ts';
import { connectState } from '../state.ts';
import { parseJwt, textOf } from '../tokens/parse-jwt.ts';
import { assertionRefusal } from './refusals.ts';

/** Whether a call is at the token endpoint for impersonation. */
export const isTokenRequest = ({ operation }: Pick<Call, 'operation'>): boolean =>
  operation.operationId === 'exchangeAssertion';

/** The key of the app whose assertion a token request holds, unproven. */
export function clientOf({ world, body }: Call): string | undefined {
  const jwt = textOf(Object(body as unknown).assertion);
  const issuer = jwt === undefined ? undefined : textOf(parseJwt(jwt)?.claims.iss);
  const oauthClientId = issuer?.split(':').at(-1) ?? '';
  const known =
    installationOfClient(world, oauthClientId) ?? connectState(world).deadIdentities.get(oauthClientId);
  return known?.appKey;
}

/** A fault against the contract, in the words of RFC 6749, section 5.2. */
export function tokenRequestFault({ where, message }: ContractFault): Refusal {
  return assertionRefusal('assertionRequestUnreadable', {
    check: 'the request fits the contract',
    received: `${where}: ${message}`,
  });
}
