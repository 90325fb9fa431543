import type { Product } from '../../world/directory.ts';
import type { Jwts } from '../../world/jwts.ts';
import { fields, listOf, oneOf, text } from '../../world/shape.ts';
import type { World } from '../../world/world.ts';
import { instantOf } from '../tokens/parse-jwt.ts';
import { facts } from './facts.ts';

/** The simulation's own claim: as whom, and where, the bearer acts. */
const CLAIM = 'https://fauxlassian.example/acts';

/** What a token by which an app acts as a person says to us; to everybody else it is opaque. */
export interface UserToken {
  /** Lineage of the world. */
  readonly world: string;
  readonly cloudId: string;
  readonly product: Product;
  readonly appKey: string;
  /** With which it was asked for. */
  readonly oauthClientId: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
}

/** The key that signs tokens is public, so that anybody can sign anything with it. */
const shape = fields<UserToken>({
  world: text,
  cloudId: text,
  product: oneOf('jira', 'confluence'),
  appKey: text,
  oauthClientId: text,
  accountId: text,
  scopes: listOf(text),
});

/** Makes a token that is good for fifteen minutes. */
export function signUserToken(world: World, jwts: Jwts, token: Omit<UserToken, 'world'>): string {
  const iat = Math.floor(world.clock.now() / 1000);
  const exp = iat + facts.userTokenLifetime.value / 1000;
  const jti = world.dice.uuid('userToken');
  return jwts.signOpaque({ jti, iat, exp, [CLAIM]: { world: world.lineage, ...token } });
}

/** A token and when it expires, in milliseconds; undefined for whatever is none of this world. */
export function readUserToken(
  world: World,
  jwts: Jwts,
  bearer: string,
): { readonly token: UserToken; readonly expiresAt: number } | undefined {
  const claims = jwts.readOpaque(bearer);
  const token = claims?.[CLAIM];
  const expiresAt = instantOf(claims?.exp);
  if (expiresAt === undefined || !isUserToken(token) || token.world !== world.lineage) return undefined;
  return { token, expiresAt };
}

const isUserToken = (claim: unknown): claim is UserToken => shape(claim, CLAIM) === undefined;
