import { createPrivateKey, sign } from 'node:crypto';
import { promisify } from 'node:util';
import fastifyJwt, { type JWT } from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import type { Claims, Jwts } from '../world/jwts.ts';
import { SIGNING_KID, signingKey, verificationPem } from '../world/keys.ts';
import { Recent } from '../world/recent.ts';

/** Public, like the key pair, and for the same reason: bytes repeat. */
const OPAQUE_KEY = 'fauxlassian-public-test-secret-for-codes-and-refresh-tokens';

/** Time is the world's affair, so the reader of signatures ignores it. */
const TIMELESS = { ignoreExpiration: true, ignoreNotBefore: true };

const HEADER = base64url({ kid: SIGNING_KID, alg: 'RS256', typ: 'JWT' });
const signOnThreadPool = promisify(sign) as (
  algorithm: string,
  data: Buffer,
  key: typeof signingKey,
) => Promise<Buffer>;

/** Registers `@fastify/jwt` for both kinds of token. What is returned works once the app is ready. */
export function registerJwts(app: FastifyInstance): Jwts {
  const privatePem = signingKey.export({ type: 'pkcs1', format: 'pem' }) as string;
  app.register(fastifyJwt, {
    namespace: 'access',
    secret: { private: privatePem, public: verificationPem },
    sign: { algorithm: 'RS256' },
    verify: { ...TIMELESS, algorithms: ['RS256'] },
  });
  app.register(fastifyJwt, {
    namespace: 'opaque',
    secret: OPAQUE_KEY,
    // The world's `iat` stands; with `noTimestamp` the library would drop it.
    sign: { algorithm: 'HS256' },
    verify: { ...TIMELESS, algorithms: ['HS256'] },
  });
  const kit = () => app.jwt as unknown as Record<'access' | 'opaque', JWT>;
  return {
    signAccessToken,
    readAccessToken: remembering((jwt) => claimsOf(() => kit().access.verify<Claims>(jwt))),
    signOpaque: (claims) => kit().opaque.sign(claims),
    readOpaque: (jwt) => claimsOf(() => kit().opaque.verify<Claims>(jwt)),
  };
}

/**
 * RFC 7515, section 5.1. By hand, since `@fastify/jwt` signs on the event loop, where one RSA signature costs more than
 * all else of a token request.
 */
async function signAccessToken(claims: Claims): Promise<string> {
  const input = `${HEADER}.${base64url(claims)}`;
  const key = idle.pop() ?? createPrivateKey(signingKey.export({ type: 'pkcs8', format: 'pem' }));
  const signature = await signOnThreadPool('sha256', Buffer.from(input), key);
  idle.push(key);
  return `${input}.${signature.toString('base64url')}`;
}

/**
 * Copies of the signing key that nobody signs with at the moment, as many as were ever needed at once. Node locks a key
 * while a thread signs with it, and the event loop would wait for that lock to begin another signature.
 */
const idle = [signingKey];

/** How many access tokens are remembered: more than are in use at a time. */
const REMEMBERED = 1_000;

/** An access token is shown many times, and a look at its signature costs more than all else of a call. */
function remembering(read: Jwts['readAccessToken']): Jwts['readAccessToken'] {
  const remembered = new Recent<Claims>(REMEMBERED);
  return (jwt) => {
    const known = remembered.get(jwt);
    if (known) return known;
    const claims = read(jwt);
    return claims && remembered.set(jwt, claims);
  };
}

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function claimsOf(read: () => Claims): Claims | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
