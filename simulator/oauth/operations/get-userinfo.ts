import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accountOf } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import { requireBearer } from '../access-token.ts';
import { gatewayRefusal } from '../gateway-refusals.ts';
import { userinfo } from '../resource-dials.ts';

/**
 * GET /userinfo (OpenID Connect Core, section 5.3): advertised in discovery; what a 3LO token gets is unknown, and the
 * dial `oauth.userinfo` chooses. The claims of the profile need read:me, as at /me.
 */
export const getUserinfo: Handler<operations['getUserinfo']> = (call) => {
  const bearer = requireBearer(call);
  if (call.world.dial(userinfo) === 'refused') {
    throw gatewayRefusal('userinfoRefused', { check: 'the dial oauth.userinfo lets 3LO tokens in' });
  }
  const account = accountOf(call.world, bearer.accountId);
  if (!account || !bearer.scopes.includes('read:me')) return { status: 200, body: { sub: bearer.accountId } };
  noteDisclosure(call.world, bearer.app.clientId, [account.accountId]);
  return {
    status: 200,
    body: {
      sub: account.accountId,
      name: account.name,
      nickname: account.nickname,
      email: account.email,
      picture: account.picture,
      zoneinfo: account.timeZone,
      locale: account.locale,
    },
  };
};
