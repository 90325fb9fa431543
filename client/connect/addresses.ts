/** @returns whether requests may go there: https, or http on this machine; no credentials, query or fragment in it. */
export function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address) || address.length > 2000 || /[\s\\]/.test(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '' || /[?#]/.test(address)) return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);

/** @returns whether it is a host name, in which `*` may stand for a label. */
export const isHostPattern = (pattern: string): boolean =>
  /^(?:\*|[a-z0-9-]+)(?:\.(?:\*|[a-z0-9-]+))*$/i.test(pattern);

/** @param patterns - host names, in which `*` stands for one label */
export function isAmong(patterns: readonly string[], address: string): boolean {
  const labels = new URL(address).hostname.split('.');
  return patterns.some((pattern) => {
    const parts = pattern.toLowerCase().split('.');
    return parts.length === labels.length && parts.every((part, at) => part === '*' || part === labels[at]);
  });
}

/** @returns an address without slashes at its end. */
export const withoutSlash = (address: string): string => address.replace(/\/+$/, '');
