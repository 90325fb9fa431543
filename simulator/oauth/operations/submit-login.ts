import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { findAccount } from '../../world/directory.ts';
import { signIn } from '../authorization/browser-session.ts';
import { whyNoLogin } from '../authorization/can-log-in.ts';
import { requireOwnAddress, requireOwnOrigin } from '../authorization/forms.ts';
import { pageRefusal } from '../authorization/page-refusals.ts';

/** Signs an account in, by account id or e-mail address, and goes on. */
export const submitLogin: Handler<operations['submitLogin']> = (call) => {
  requireOwnOrigin(call);
  const location = requireOwnAddress(call, call.body.continue);
  const wanted = call.body.account_id ?? call.body.email ?? '';
  const account = findAccount(call.world, wanted);
  const fault = whyNoLogin(call.world, account);
  if (!account || fault !== undefined) {
    const check = "the account is an active person's";
    throw pageRefusal('accountNotOffered', { check, received: `${wanted}: ${fault}` });
  }
  call.caller.accountId = account.accountId;
  const cookie = signIn(call, account);
  call.world.record('account.signed-in', { accountId: account.accountId });
  return { status: 302, headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' } };
};
