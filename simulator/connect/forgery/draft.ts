import { createHmac, type KeyObject, sign } from 'node:crypto';
import type { OutgoingOperation } from '../../world/call-app.ts';
import type { Claims } from '../../world/jwts.ts';
import type { LifecycleEvent } from '../descriptor/descriptor.ts';

/** A call of the host that can be forged. */
export type ForgedEvent = LifecycleEvent | 'webhook' | 'page';

/** With what a forged JWT is signed. */
export type ForgerysKey =
  | { readonly by: 'secret'; readonly sharedSecret: string }
  | { readonly by: 'private-key'; readonly privateKey: KeyObject }
  | { readonly by: 'nothing' };

/** A call as it is about to be signed and sent, each part to be spoilt on its own. */
export interface Draft {
  readonly operationId: OutgoingOperation;
  readonly method: 'GET' | 'POST';
  /** Absolute, without a JWT in it. */
  readonly url: string;
  /** JSON; undefined for a page. */
  readonly body: Readonly<Record<string, unknown>> | undefined;
  /** Of the JWT (RFC 7515, section 4). */
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Claims;
  readonly key: ForgerysKey;
  /** What is sent in the place of the JWT; undefined for a call without credentials. */
  readonly present: (jwt: string) => string | undefined;
}

/** The JWT of a draft, in the compact form (RFC 7515, section 7.1), however wrong it is. */
export function jwtOf({ header, claims, key }: Pick<Draft, 'header' | 'claims' | 'key'>): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

/** A part of a JWT. */
export const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function signatureOf(text: string, key: ForgerysKey): string {
  if (key.by === 'nothing') return '';
  if (key.by === 'secret') return createHmac('sha256', key.sharedSecret).update(text).digest('base64url');
  return sign('RSA-SHA256', Buffer.from(text), key.privateKey).toString('base64url');
}
