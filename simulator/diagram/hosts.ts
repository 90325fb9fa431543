import type { Lane } from './diagram.ts';

/** What plays at the hosts of the cloud, from left to right. */
const SERVICES: readonly (readonly [host: string, title: string, short: string])[] = [
  ['id.atlassian.com', 'Atlassian account', 'Account'],
  ['accounts.atlassian.com', 'Atlassian account', 'Account'],
  ['auth.atlassian.com', 'Authorization server', 'Auth'],
  ['api.atlassian.com', 'API gateway', 'API'],
  ['oauth-2-authorization-server.services.atlassian.com', 'Impersonation server', 'Imperson.'],
  ['auth.atlassian.io', 'Impersonation server (old)', 'Imp. old'],
  ['connect-install-keys.atlassian.com', 'Key CDN', 'Keys'],
  ['connect-cdn.atl-paas.net', 'Connect CDN', 'CDN'],
  ['marketplace.atlassian.com', 'Marketplace', 'Market'],
];

const ORDER = new Map(SERVICES.map(([host], index) => [host, index]));
const SITE = /^([a-z0-9-]+)\.atlassian\.net$/;

/** The lane of a host of the cloud; sites are called by their handles. */
export function hostLane(host: string): Lane {
  const key = `host:${host}`;
  const site = SITE.exec(host)?.[1];
  if (site !== undefined) return { key, kind: 'site', title: `Site ${site}`, short: site, detail: host };
  const [, title = host, short = host] = SERVICES.find(([known]) => known === host) ?? [];
  return { key, kind: 'cloud', title, short, detail: host };
}

/** Where a lane stands among those of its kind. */
export const placeOf = ({ kind, detail = '' }: Lane): number =>
  kind === 'cloud' ? (ORDER.get(detail) ?? ORDER.size) : 0;
