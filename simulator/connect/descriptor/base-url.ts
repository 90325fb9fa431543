import { isLoopback } from '../../world/outgoing.ts';

/** What is wrong with a base URL: a message of the installer, or that it does not fit the schema. */
export type BaseUrlFault =
  | { readonly text: 'connect.install.error.base_url.no_scheme' | 'connect.install.error.base_url.no_tls' }
  | { readonly fault: string };

/** Host, port and path as one line of text; nothing that an address would lose or change when paths are added. */
const PLAIN = /^[a-z]+:\/\/[^\s/?#\\@]+(?:\/[^\s?#\\]*)?$/i;

/**
 * What keeps a base URL from being one (`descriptorFacts.descriptorTls`).
 *
 * @param needsTls - whether the app gets a shared secret, and no development mode lets it do without TLS
 */
export function faultOfBaseUrl(baseUrl: string, needsTls: boolean): BaseUrlFault | undefined {
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(baseUrl)) return { text: 'connect.install.error.base_url.no_scheme' };
  if (!PLAIN.test(baseUrl) || !URL.canParse(baseUrl))
    return { fault: '/baseUrl: an address without user, query and fragment is expected' };
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return undefined;
  if (needsTls) return { text: 'connect.install.error.base_url.no_tls' };
  return protocol === 'http:' ? undefined : { fault: '/baseUrl: neither http nor https' };
}
