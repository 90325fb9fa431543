import { type Account, accounts } from '../../world/directory.ts';
import type { World } from '../../world/world.ts';
import type { App } from '../state.ts';
import { appOfClosedOwner } from './dials.ts';
import { pageRefusal } from './page-refusals.ts';

/** The person may grant the app: it is shared, or theirs (documented). @throws Refusal, as a page */
export function requireGrantable(world: World, app: App, account: Account): void {
  if (app.sharing === 'not-sharing' && app.owner !== account.accountId) {
    const reason = {
      check: 'the app is shared, or of the person who grants it',
      expected: app.owner,
      received: account.accountId,
    };
    throw pageRefusal('appInDevelopment', reason);
  }
  const status = accounts(world).get(app.owner)?.status ?? 'closed';
  if (status === 'closed' && world.dial(appOfClosedOwner) === 'nobody') {
    throw pageRefusal('appOfClosedOwner', { check: "the owner's account is open", received: status });
  }
}
