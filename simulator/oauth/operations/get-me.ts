import type { components, operations } from '../../../openapi/oauth.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { type Account, accountOf, statusOf } from '../../world/directory.ts';
import { noteDisclosure } from '../../world/disclosures.ts';
import type { World } from '../../world/world.ts';
import { type Bearer, requireBearer } from '../access-token.ts';
import { gatewayRefusal } from '../gateway-refusals.ts';
import { requireScope } from '../guards/require-scope.ts';
import { meWithoutScope } from '../resource-dials.ts';

type Me = components['schemas']['Me'];

/** GET /me: the profile of the consenting account, which sees its own e-mail address (User Identity API). */
export const getMe: Handler<operations['getMe']> = (call) => {
  const bearer = requireBearer(call);
  requireReadMe(call, bearer);
  const account = accountOf(call.world, bearer.accountId);
  if (!account) throw new Error(`the account ${bearer.accountId} of a live grant is gone`);
  noteDisclosure(call.world, bearer.app.clientId, [account.accountId]);
  return { status: 200, body: profileOf(call.world, account) };
};

function requireReadMe(call: Call, bearer: Bearer): void {
  if (call.world.dial(meWithoutScope) === 'forbidden' && !bearer.scopes.includes('read:me')) {
    throw gatewayRefusal('profileForbidden', {
      check: 'the token has the scope read:me',
      received: bearer.scopes.join(' '),
    });
  }
  requireScope(call, bearer);
}

/** What a profile leaves blank is left out. */
function profileOf(world: World, account: Account): Me {
  const { jobTitle, organization, department, location } = account;
  return {
    account_type: account.service ? 'app' : 'atlassian',
    account_id: account.accountId,
    email: account.email,
    name: account.name,
    picture: account.picture,
    account_status: statusOf(world, account),
    nickname: account.nickname,
    zoneinfo: account.timeZone,
    locale: account.locale,
    extended_profile: {
      ...(jobTitle !== '' && { job_title: jobTitle }),
      ...(organization !== '' && { organization }),
      ...(department !== '' && { department }),
      ...(location !== '' && { location }),
    },
  };
}
