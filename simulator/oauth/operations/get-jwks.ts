import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { verificationJwk } from '../../world/keys.ts';

/** GET /.well-known/jwks.json: the key that verifies access tokens (RFC 7517, section 5). */
export const getJwks: Handler<operations['getJwks']> = () => ({
  status: 200,
  body: { keys: [verificationJwk] },
});
