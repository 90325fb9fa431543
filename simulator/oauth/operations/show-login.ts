import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { accounts } from '../../world/directory.ts';
import { sessionOf } from '../authorization/browser-session.ts';
import { whyNoLogin } from '../authorization/can-log-in.ts';
import { requireOwnAddress } from '../authorization/forms.ts';
import { loginPage } from '../pages/login-page.ts';

/** The login page: every active account, service accounts aside. */
export const showLogin: Handler<operations['showLogin']> = (call) =>
  loginPage({
    action: call.addresses.of('id.atlassian.com', '/login'),
    continueTo: requireOwnAddress(call, call.query.continue),
    people: [...accounts(call.world).values()].filter((one) => whyNoLogin(call.world, one) === undefined),
    signedIn: sessionOf(call)?.account.accountId,
  });
