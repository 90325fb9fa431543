import { fastifyCookie } from '@fastify/cookie';
import { formTokenOf, sessionOf } from '../../oauth/authorization/browser-session.ts';
import { defineFacts } from '../../world/facts.ts';
import { type AppVisit, doorOf, type SiteCall } from '../guards/visit.ts';
import { impliedBy } from '../scopes.ts';
import { installationOf } from '../tenants.ts';

const pageFacts = defineFacts('connect', {
  requestFromPage: {
    title:
      "AP.request acts as the person who sees the page, within the app's scopes; the host's page names the app in this header",
    value: 'ap-client-key',
    standing: 'inferred',
    source: 'developer.atlassian.com, JavaScript API, request (whose right it is); the header is unconfirmed',
  },
});

/**
 * A call that the product's own page makes for the page of an app: by the person's browser session, with the form token
 * that only pages of ours know.
 *
 * @returns undefined for whoever comes otherwise
 */
export function visitFromPage(call: SiteCall): AppVisit | undefined {
  const { world, headers } = call;
  const appKey = headers[pageFacts.requestFromPage.value];
  if (typeof appKey !== 'string') return undefined;
  const session = sessionOf({
    world,
    cookies: fastifyCookie.parse(headers.cookie?.toString() ?? ''),
    caller: {},
  });
  if (!session || headers['x-form-token'] !== formTokenOf(session)) return undefined;
  const { tenant } = doorOf(call);
  const installation = tenant && installationOf(world, tenant, appKey);
  if (installation?.state !== 'enabled') return undefined;
  const { accountId } = session.account;
  return { appKey, accountId, scopes: impliedBy(installation.descriptor.scopes) };
}
