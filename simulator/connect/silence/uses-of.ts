import type { DomainEvent } from '../../world/journal.ts';
import type { DeadIdentity } from '../state.ts';
import type { Use } from './report-silence.ts';

/** Calls under a dead identity, as its product and the authorization server noted them. */
export const usesOf = (identity: DeadIdentity, events: readonly DomainEvent[]): Use[] =>
  events.flatMap(({ type, at, data }) =>
    type === 'connect.dead-identity-used' && isOf(identity, data) && typeof data.exchange === 'number'
      ? [{ at, exchange: data.exchange, by: wayOf(data.by), accepted: data.accepted === true }]
      : [],
  );

function isOf(identity: DeadIdentity, { appKey, clientKey, oauthClientId }: DomainEvent['data']): boolean {
  if (appKey !== undefined && appKey !== identity.appKey) return false;
  if (oauthClientId !== undefined) return oauthClientId === identity.oauthClientId;
  return clientKey === identity.clientKey;
}

/** Events come from scripts too, which may say less. */
const wayOf = (by: unknown): Use['by'] => (by === 'token-request' || by === 'user-token' ? by : 'product');
