/**
 * Which calls are signed how, as a setting of the app and never as a choice of whoever calls:
 * - `signed-install`: `installed` and `uninstalled` by Atlassian's key (RS256); everything else by the shared secret
 * - `legacy`: everything by the shared secret (HS256), but for the very first install of a site, which is not signed
 */
export type ConnectEra = 'signed-install' | 'legacy';

/** Where Connect's own services are. Every address is absolute and without a slash at its end. */
export interface ConnectAddresses {
  /** The public keys of `installed` and `uninstalled` are at `{keysAddress}/{kid}`. */
  readonly keysAddress: string;
  /** Where access tokens of users come from: the token endpoint, and what it calls itself in `aud`. */
  readonly authorizationServer: { readonly tokenAddress: string; readonly audience: string };
}

/** What the owner of a Connect app decided. */
export interface ConnectConfiguration extends ConnectAddresses {
  /** `key` of the descriptor. */
  readonly appKey: string;
  /** `baseUrl` of the descriptor; hashes of requests are over paths below it. */
  readonly appBaseUrl: string;
  /** Base URLs of the app beside `appBaseUrl`, such as those of regions; `aud` may name any of them. */
  readonly acceptedAudiences: readonly string[];
  readonly era: ConnectEra;
  /** How long the data of a site is kept after its installation ended: "at least 30 days". */
  readonly retention: { readonly days: number };
  /** After how long without a word the heartbeat asks; a day unless given. */
  readonly silence?: { readonly hours: number };
  /** Hosts at which sites may be, such as `*.atlassian.net`, where `*` is one label; any unless given. */
  readonly siteHosts?: readonly string[];
}

/** "We recommend 30 days"; Atlassian's own practice is 60, and 15 for trials (community 41874). */
export const DEFAULT_RETENTION = { days: 30 } as const;

const tokenPath = '/oauth2/token';

/** @returns the addresses of the real cloud. */
export function cloudConnectAddresses(): ConnectAddresses {
  return addressesOf(
    'https://connect-install-keys.atlassian.com',
    'https://oauth-2-authorization-server.services.atlassian.com',
  );
}

/**
 * @param base - the simulator's own address, such as `http://127.0.0.1:4400`
 * @param world - the simulated world; without it, the default one
 * @returns the addresses of a simulated cloud: the host that is meant is the first segment of the path.
 */
export function simulatedConnectAddresses(base: string, world?: string): ConnectAddresses {
  const root = base.replace(/\/+$/, '') + (world === undefined ? '' : `/~${encodeURIComponent(world)}`);
  return addressesOf(
    `${root}/connect-install-keys.atlassian.com`,
    `${root}/oauth-2-authorization-server.services.atlassian.com`,
  );
}

function addressesOf(keysAddress: string, audience: string): ConnectAddresses {
  return { keysAddress, authorizationServer: { tokenAddress: audience + tokenPath, audience } };
}
