import type { operations } from '../../../../openapi/connect.gen.ts';
import type { Call, Handler } from '../../../world/call.ts';
import { accountOf } from '../../../world/directory.ts';
import { showLicense } from '../../licence.ts';
import type { Installation } from '../../state.ts';
import { siteOfTenant } from '../../tenants.ts';
import { NO_STORE } from './refusals.ts';
import { addonOf } from './require-addon.ts';

const PRODUCTS = { jira: 'JIRA', confluence: 'Confluence' } as const;

/** GET /rest/atlassian-connect/1/addons/{appKey}: of a disabled app less is told (host plugin of 2016). */
export const getAddon: Handler<operations['getAddon']> = (call) => {
  const installation = addonOf(call);
  const { appKey: key, version } = installation;
  const brief = { key, version };
  if (installation.state === 'disabled')
    return { status: 200, body: { ...brief, state: 'DISABLED' }, headers: NO_STORE };
  return {
    status: 200,
    body: { ...brief, state: 'ENABLED', ...detailsOf(call, installation) },
    headers: NO_STORE,
  };
};

function detailsOf(call: Pick<Call, 'world' | 'host' | 'addresses' | 'path'>, installation: Installation) {
  const { world, host, addresses, path } = call;
  const license = showLicense(world, installation);
  const contacts = siteOfTenant(world, installation).admins.flatMap((accountId) => {
    const account = accountOf(world, accountId);
    return account ? { name: account.name, email: account.email } : [];
  });
  const self = [{ href: addresses.of(host.host, path.split('?', 1)[0] ?? '') }];
  const marketplace = [{ href: `https://marketplace.atlassian.com/plugins/${installation.appKey}` }];
  return {
    host: { product: PRODUCTS[installation.product], contacts },
    ...(license && { license }),
    links: { self, ...(installation.listing === 'marketplace' && { marketplace }) },
  };
}
