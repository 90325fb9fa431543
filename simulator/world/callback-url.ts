import { defineFacts } from './facts.ts';

/** Hosts for which the developer console takes a callback without TLS. */
const facts = defineFacts('console', {
  plainCallbackHosts: {
    title: 'A callback URL is https; http only for an app on the same machine',
    value: ['localhost', '127.0.0.1', '[::1]'],
    standing: 'inferred',
    source:
      "the console says http for localhost only; Atlassian's own client uses http://127.0.0.1:31415 (atlascode)",
  },
});

/**
 * Looks at a callback URL as the developer console does when it is registered.
 *
 * @returns what is wrong with it, or undefined
 */
export function callbackUrlFault(callbackUrl: string): string | undefined {
  if (!URL.canParse(callbackUrl)) return 'is not an absolute address';
  const { protocol, hostname, username, hash } = new URL(callbackUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return 'must begin with https:// or http://';
  if (protocol === 'http:' && !facts.plainCallbackHosts.value.includes(hostname)) {
    return `must be https; http is for ${facts.plainCallbackHosts.value.join(', ')} only`;
  }
  if (hash !== '' || callbackUrl.includes('#')) return 'must not have a fragment (RFC 6749, section 3.1.2)';
  if (username !== '') return 'must not carry a user name';
  if (hostname.includes('*')) return 'must not have a wildcard';
  return undefined;
}
