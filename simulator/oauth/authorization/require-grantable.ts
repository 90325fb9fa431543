import { lifeOf } from '../../world/account-life.ts';
import type { Call } from '../../world/call.ts';
import type { Account } from '../../world/directory.ts';
import type { App } from '../state.ts';
import type { AuthorizationRequest } from './check-request.ts';
import { appOfClosedOwner } from './dials.ts';
import { pageRefusal } from './page-refusals.ts';
import { switchAccountAddress } from './switch-account.ts';

/** The person may grant the app: it is shared, or theirs (documented). @throws Refusal, as a page */
export function requireGrantable(
  call: Call,
  app: App,
  account: Account,
  request: AuthorizationRequest,
): void {
  if (app.sharing === 'not-sharing' && app.owner !== account.accountId) {
    const check = 'the app is shared, or of the person who grants it';
    const reason = { check, expected: app.owner, received: account.accountId };
    throw pageRefusal('appInDevelopment', reason, { switchAccount: switchAccountAddress(call, request) });
  }
  const status = lifeOf(call.world, app.owner)?.status ?? 'closed';
  if (status === 'closed' && call.world.dial(appOfClosedOwner) === 'nobody') {
    throw pageRefusal('appOfClosedOwner', { check: "the owner's account is open", received: status });
  }
}
