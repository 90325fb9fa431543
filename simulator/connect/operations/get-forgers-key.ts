import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handler } from '../../world/call.ts';
import { forgersKey } from '../tokens/install-keys.ts';

/** GET /forgers-key.pem: anybody may have a host with a key on it. */
export const getForgersKey: Handler<operations['getForgersKey']> = () => ({
  status: 200,
  body: forgersKey.publicPem,
  type: 'text/plain',
});
