import type { Call } from '../../world/call.ts';
import { tokenRefusal } from '../refusals.ts';
import type { App } from '../state.ts';

const GRANT_TYPES = ['authorization_code', 'refresh_token', 'client_credentials'] as const;

/** The grants of the token endpoint (RFC 6749, sections 4.1, 4.4 and 6). */
export type GrantType = (typeof GRANT_TYPES)[number];

/** @throws Refusal `grantTypeUnsupported`, before the client is looked at */
export function requireGrantType(call: Call, grantType: string | undefined): GrantType {
  const known = GRANT_TYPES.find((one) => one === grantType);
  if (known) return known;
  throw tokenRefusal(call.world, 'grantTypeUnsupported', {
    check: 'the grant type is one of the three',
    expected: GRANT_TYPES.join(', '),
    received: grantType ?? 'none',
  });
}

/**
 * Service accounts have the one grant, apps the two others.
 *
 * @throws Refusal `clientCredentialsOfApp`, `grantTypeOfServiceAccount`
 */
export function requireGrantOfKind(call: Call, app: App, grantType: GrantType): void {
  const isService = app.kind === 'service-account';
  if (isService === (grantType === 'client_credentials')) return;
  throw tokenRefusal(call.world, isService ? 'grantTypeOfServiceAccount' : 'clientCredentialsOfApp', {
    check: 'the grant type is for this kind of client',
    expected: isService ? 'client_credentials' : 'authorization_code or refresh_token',
    received: grantType,
  });
}
