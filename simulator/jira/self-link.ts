import type { Call } from '../world/call.ts';
import { hostOfSite, type Site } from '../world/directory.ts';
import { selfLinks } from './dials.ts';

/** Makes the address under which a resource says it is found. @param path - below `/rest/api/{version}` */
export type SelfLink = (path: string) => string;

/** How to make `self` links in the answer to a call, of the version that it asked for. */
export function selfLinkOf(call: Pick<Call, 'world' | 'operation' | 'addresses'>, site: Site): SelfLink {
  const version = call.operation.path.startsWith('/rest/api/2/') ? 2 : 3;
  const root = `/rest/api/${version}`;
  return call.world.dial(selfLinks) === 'gateway'
    ? (path) => call.addresses.of('api.atlassian.com', `/ex/jira/${site.cloudId}${root}${path}`)
    : (path) => call.addresses.of(hostOfSite(site), `${root}${path}`);
}
