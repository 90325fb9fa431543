import type { ClientContext, TokenSet } from '../context.ts';
import { requestTokens } from './request-tokens.ts';

/**
 * Exchanges an authorization code, once: a code is single-use (RFC 6749 section 4.1.2), so a lost answer is not asked
 * for again; the person starts over.
 */
export function exchangeCode(
  context: ClientContext,
  code: string,
  codeVerifier: string | undefined,
): Promise<TokenSet> {
  return requestTokens(context, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: context.configuration.redirectUri,
    ...(codeVerifier === undefined ? {} : { code_verifier: codeVerifier }),
  });
}
