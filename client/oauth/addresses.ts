/** Where the services are. Every address is absolute and without a slash at its end. */
export interface OAuthAddresses {
  /** The authorization endpoint (RFC 6749 section 3.1). */
  readonly authorization: string;
  /** The token endpoint (RFC 6749 section 3.2). */
  readonly token: string;
  /** The gateway: `/me`, `/oauth/token/accessible-resources` and `/ex/jira/{cloudId}`. */
  readonly api: string;
}

/**
 * @returns the addresses of the real cloud.
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/
 */
export function cloudAddresses(): OAuthAddresses {
  return addressesUnder('https://auth.atlassian.com', 'https://api.atlassian.com');
}

/**
 * @param base the simulator's own address, such as `http://127.0.0.1:4400`
 * @param world the simulated world; without it, the default one
 * @returns the addresses of a simulated cloud: the host that is meant is the first segment of the path.
 */
export function simulatedAddresses(base: string, world?: string): OAuthAddresses {
  const root = base.replace(/\/+$/, '') + (world === undefined ? '' : `/~${encodeURIComponent(world)}`);
  return addressesUnder(`${root}/auth.atlassian.com`, `${root}/api.atlassian.com`);
}

function addressesUnder(auth: string, api: string): OAuthAddresses {
  return { authorization: `${auth}/authorize`, token: `${auth}/oauth/token`, api };
}
