import type { AuthorizeCall } from './check-request.ts';

/** OpenID Connect breaks the flow of third-party apps, whatever the metadata says (observed). */
const OPENID: readonly string[] = ['openid', 'profile', 'email'];

export const isOpenidScope = (scope: string): boolean => OPENID.includes(scope);

/** The scopes that are asked for (RFC 6749, section 3.3), each once. */
export function scopesOf(call: AuthorizeCall): string[] {
  return [...new Set((call.query.scope ?? '').split(' ').filter((scope) => scope !== ''))];
}
