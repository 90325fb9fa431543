import type { components, operations } from '../../../openapi/oauth.gen.ts';
import type { Call, Handler } from '../../world/call.ts';
import { hostOfSite, type Product, type Site, sites } from '../../world/directory.ts';
import { type Bearer, requireBearer } from '../access-token.ts';
import { scopesOf } from '../authorization/offers.ts';
import { resourceScopes } from '../dials.ts';
import { oauthState } from '../state.ts';

type AccessibleResource = components['schemas']['AccessibleResource'];

/** The avatar in the samples of the documentation. */
const AVATAR = 'https://site-admin-avatar-cdn.prod.public.atl-paas.net/avatars/240/flag.png';
/** Its slashes are escaped in the samples, those of other addresses are not (documented). */
const [PLAIN_AVATAR, ESCAPED_AVATAR] = [
  JSON.stringify(AVATAR),
  JSON.stringify(AVATAR).replaceAll('/', '\\/'),
];

/**
 * GET /oauth/token/accessible-resources: one entry per product container, with that product's scopes only; entries share
 * an id (documented). It lists what was granted, whatever the person may do there (documented).
 */
export const getAccessibleResources: Handler<operations['getAccessibleResources']> = (call) => {
  const bearer = requireBearer(call);
  const body = reachedSites(call, bearer).flatMap((site) => entriesOf(call, bearer, site));
  return { status: 200, body, text: JSON.stringify(body).replaceAll(PLAIN_AVATAR, ESCAPED_AVATAR) };
};

/** "In no order" (documented): by cloud id, so that none of the order of consents shows. */
function reachedSites({ world }: Call, bearer: Bearer): Site[] {
  const { uninstalled } = oauthState(world);
  return [...bearer.sites]
    .sort()
    .filter((cloudId) => !uninstalled.get(cloudId)?.includes(bearer.app.clientId))
    .flatMap((cloudId) => sites(world).get(cloudId) ?? []);
}

function entriesOf(call: Call, bearer: Bearer, site: Site): AccessibleResource[] {
  const listed = call.world.dial(resourceScopes) === 'app' ? bearer.app.scopes : bearer.scopes;
  const entry = (product: Product): AccessibleResource[] => {
    if (scopesOf(bearer.scopes, product).length === 0 || !site.products.includes(product)) return [];
    return [
      {
        id: site.cloudId,
        name: site.name,
        url: call.addresses.of(hostOfSite(site), ''),
        scopes: [...scopesOf(listed, product)],
        avatarUrl: AVATAR,
      },
    ];
  };
  return [...entry('confluence'), ...entry('jira')];
}
