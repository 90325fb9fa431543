import fastifyJwt, { type JWT } from '@fastify/jwt';
import type { FastifyInstance } from 'fastify';
import type { Claims, Jwts } from '../world/jwts.ts';
import { SIGNING_KID, signingKey, verificationPem } from '../world/keys.ts';
import { Recent } from '../world/recent.ts';
import { createRs256Signer } from '../world/sign-rs256.ts';

/** Public, like the key pair, and for the same reason: bytes repeat. */
const OPAQUE_KEY = 'fauxlassian-public-test-secret-for-codes-and-refresh-tokens';

/** Time is the world's affair, so the reader of signatures ignores it. */
const TIMELESS = { ignoreExpiration: true, ignoreNotBefore: true };

const signAccessToken = createRs256Signer(SIGNING_KID, signingKey);

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

function claimsOf(read: () => Claims): Claims | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
