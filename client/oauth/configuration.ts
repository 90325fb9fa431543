import type { OAuthAddresses } from './addresses.ts';

/** What the developer console and the app's owner decided. */
export interface OAuthConfiguration {
  readonly clientId: string;
  /** Absent for a public client, which then must use PKCE. */
  readonly clientSecret?: string;
  /** Byte for byte the callback URL that the console knows. */
  readonly redirectUri: string;
  /** What the app asks for; `offline_access` among them brings a refresh token. */
  readonly scopes: readonly string[];
  readonly addresses: OAuthAddresses;
  /** Send a code challenge (RFC 7636). True unless set to false. */
  readonly pkce?: boolean;
}
