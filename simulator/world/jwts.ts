/** The claims of a JWT. */
export type Claims = Readonly<Record<string, unknown>>;

/**
 * Makes and reads JSON Web Tokens (RFC 7519). Signatures only: whether a token has expired, or belongs to this world, is
 * for the guards to say, by the world's clock and state.
 */
export interface Jwts {
  /** RS256 with the public test key, off the event loop. */
  signAccessToken(claims: Claims): Promise<string>;
  /** The claims, if the token is RS256 and its signature is ours; otherwise undefined. */
  readAccessToken(jwt: string): Claims | undefined;
  /** HS256: authorization codes and refresh tokens, which are opaque to everybody but us. */
  signOpaque(claims: Claims): string;
  readOpaque(jwt: string): Claims | undefined;
}
