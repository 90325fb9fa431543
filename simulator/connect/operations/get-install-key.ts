import type { operations } from '../../../openapi/connect.gen.ts';
import type { Handler } from '../../world/call.ts';
import { connectRefusal } from '../refusals.ts';
import { installKeys } from '../tokens/install-keys.ts';

/** GET /{kid}: one name is one key for ever (documented). */
export const getInstallKey: Handler<operations['getInstallKey']> = ({ pathParameters }) => {
  const key = installKeys.find(({ kid }) => kid === pathParameters.kid);
  if (key) return { status: 200, body: key.publicPem, type: 'text/plain' };
  throw connectRefusal('installKeyUnknown', 'Not Found', {
    check: 'the key is one that signs installs',
    received: pathParameters.kid,
  });
};
