import type { operations } from '../../../openapi/oauth.gen.ts';
import type { Handler } from '../../world/call.ts';
import { sites } from '../../world/directory.ts';
import { formTokenOf, sessionOf } from '../authorization/browser-session.ts';
import { queryOf, redirectTo } from '../authorization/refusals.ts';
import { grantsOf } from '../consent.ts';
import { connectedAppsPage } from '../pages/connected-apps-page.ts';
import { oauthState } from '../state.ts';

/** The apps that the signed-in account has granted (id.atlassian.com/manage-profile/apps, documented). */
export const showConnectedApps: Handler<operations['showConnectedApps']> = (call) => {
  const { addresses, world } = call;
  const session = sessionOf(call);
  const here = addresses.of('id.atlassian.com', '/manage-profile/apps');
  if (!session) return redirectTo(addresses.of('id.atlassian.com', `/login?${queryOf({ continue: here })}`));
  const { apps } = oauthState(world);
  const nameOf = (cloudId: string) => sites(world).get(cloudId)?.name ?? [];
  return connectedAppsPage({
    account: session.account,
    connected: grantsOf(world, session.account.accountId).flatMap((grant) => {
      const app = apps.get(grant.clientId);
      return app ? [{ app, grant, siteNames: grant.sites.flatMap(nameOf) }] : [];
    }),
    action: here,
    formToken: formTokenOf(session),
    logOut: addresses.of('id.atlassian.com', '/logout'),
  });
};
