import { createHash } from 'node:crypto';
import type { components } from '../../openapi/oauth.gen.ts';
import type { Call } from '../world/call.ts';
import { OWN_CLAIM, type TokenOrigin } from './access-token.ts';
import { tokenTypeCase } from './dials.ts';
import { facts } from './facts.ts';
import type { App, Chain, Grant } from './state.ts';

type TokenResponse = components['schemas']['TokenResponse'];

/** For what tokens are minted. */
export interface Minting {
  readonly app: App;
  readonly grant: Grant;
  readonly scopes: readonly string[];
  /** Absent where no refresh token is due. */
  readonly chain?: Chain;
  /** The only site that the tokens reach; absent for account-level access. */
  readonly cloudId?: string | undefined;
  readonly jti: string;
  /** In milliseconds. */
  readonly issuedAt: number;
}

/** The claim that says what a token of ours is. */
export const TOKEN_TYPE = 'https://id.atlassian.com/atl_token_type';
/** The types of opaque tokens, by which none can pass for the other. */
export const REFRESH_TOKEN = 'ROTATING_REFRESH_TOKEN';
export const AUTHORIZATION_CODE = 'AUTH_CODE';

/** The answer of the token endpoint (RFC 6749, section 5.1): the same minting gives the same bytes. */
export async function mintTokens(call: Call, minting: Minting): Promise<TokenResponse> {
  const { chain, scopes } = minting;
  const refreshToken = chain && call.jwts.signOpaque(refreshTokenClaims(call, minting, chain));
  return {
    access_token: await call.jwts.signAccessToken(accessTokenClaims(call, minting)),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
    token_type: call.world.dial(tokenTypeCase),
    expires_in: facts.accessTokenLifetime.value / 1000,
    scope: scopes.join(' '),
  };
}

/** Reads the type claim of an opaque token of ours. */
export const tokenTypeOf = (claims: Readonly<Record<string, unknown>>): unknown => claims[TOKEN_TYPE];

function accessTokenClaims(call: Call, minting: Minting): Record<string, unknown> {
  return {
    ...commonClaims(call, minting, facts.accessTokenLifetime.value),
    [TOKEN_TYPE]: 'ACCESS',
    scope: minting.scopes.join(' '),
    client_id: minting.app.clientId,
    'https://atlassian.com/3lo': minting.app.kind === '3lo',
    'https://id.atlassian.com/ujt': DECORATION,
  };
}

function refreshTokenClaims(call: Call, minting: Minting, chain: Chain): Record<string, unknown> {
  return {
    ...commonClaims(call, minting, facts.inactivity.value),
    [TOKEN_TYPE]: REFRESH_TOKEN,
    generation: chain.generation,
    'https://id.atlassian.com/ujt': DECORATION,
  };
}

function commonClaims(call: Call, minting: Minting, lifetime: number) {
  const { app, grant, chain, cloudId, jti, issuedAt } = minting;
  const origin: TokenOrigin = {
    world: call.world.lineage,
    grantId: grant.grantId,
    ...(chain && { chainId: chain.chainId }),
    ...(cloudId !== undefined && { cloudId }),
  };
  const seconds = Math.floor(issuedAt / 1000);
  return {
    jti,
    iss: call.addresses.of('auth.atlassian.com', ''),
    aud: app.clientId,
    sub: grant.accountId,
    iat: seconds,
    nbf: seconds,
    exp: seconds + lifetime / 1000,
    [OWN_CLAIM]: origin,
  };
}

/** Real tokens are long, and columns that hold them must be; this makes ours as long. It means nothing. */
const DECORATION = Array.from({ length: Math.ceil((facts.tokenSize.value * 3) / 4 / 64) - 9 }, (_, index) =>
  createHash('sha256').update(`fauxlassian ${index}`).digest('hex'),
).join('');
