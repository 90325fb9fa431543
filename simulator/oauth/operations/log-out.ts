import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { signOut } from '../authorization/browser-session.ts';
import { requireOwnAddress } from '../authorization/forms.ts';
import { messagePage } from '../pages/message-page.ts';

/** Signs the browser out, and goes on where there is somewhere to go on to. */
export const logOut: Handler<operations['logOut']> = (call) => {
  const location = call.query.continue ? requireOwnAddress(call, call.query.continue) : undefined;
  const headers = { 'set-cookie': signOut(call), 'cache-control': 'no-store' };
  if (location !== undefined) return { status: 302, headers: { ...headers, location } };
  const page = messagePage(200, {
    title: 'You are logged out',
    text: 'Nobody is signed in in this browser any more.',
  });
  return { ...page, headers: { ...page.headers, ...headers } };
};
