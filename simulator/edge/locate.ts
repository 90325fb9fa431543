import type { IncomingMessage } from 'node:http';
import { type Addresses, directAddresses, type Host, hostAddresses, hostOf } from '../world/origins.ts';
import { DEFAULT_WORLD } from '../world/worlds.ts';

/** Where a request was sent to, read from its Host header and its path alone. */
export interface Location {
  /** The name of the world; whether there is one of it is for the caller to see. */
  readonly world: string;
  /** Undefined when the request is at the simulator itself: `/`, `/_control/...`. */
  readonly host: Host | undefined;
  readonly addresses: Addresses;
  /** Path and query on that host. */
  readonly path: string;
  /** The whole address as the caller wrote it. */
  readonly address: string;
  /** What stands for host and port, when it is none; no address can be made of it. */
  readonly malformedAuthority?: string;
}

const located = new WeakMap<IncomingMessage, Location>();

/** Where a request that went through {@link rewriteUrl} was sent to. */
export function locationOf(request: IncomingMessage): Location {
  const location = located.get(request);
  if (!location) throw new Error('the request did not come through rewriteUrl');
  return location;
}

/**
 * Maps every way of addressing to one tree of routes: `/{origin}{path}`, with all sites under `/_site/{site}{path}`,
 * the simulator's own pages as they are, and everything else under `/_unknown`.
 */
export function rewriteUrl(request: IncomingMessage): string {
  const location = locate(request.url ?? '/', request.headers.host ?? 'localhost', request.headers);
  located.set(request, location);
  const { host, path, malformedAuthority } = location;
  if (malformedAuthority !== undefined) return '/_unknown';
  if (host === undefined) return OWN.test(path) ? path : `/_unknown${path}`;
  return host.site === undefined ? `/${host.host}${path}` : `/_site/${host.site}${path}`;
}

const OWN = /^\/(?:_control(?:\/.*|\?.*)?|\?.*)?$/s;
const WORLD = /^\/~([^/?]+)(.*)$/s;
const SEGMENT = /^\/([^/?]+)(.*)$/s;
const AUTHORITY = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i;

function locate(url: string, authority: string, headers: IncomingMessage['headers']): Location {
  const absolute = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url);
  const [, inUrl = authority, rest = url] = absolute ?? [];
  if (!isAuthority(inUrl)) return { ...NOWHERE, malformedAuthority: inUrl };
  const [, world = DEFAULT_WORLD, inWorld = rest] = WORLD.exec(rest) ?? [];
  const prefix = inWorld === rest ? '' : `/~${world}`;
  const [hostname = '', port] = inUrl.split(':');
  const byHost = hostOf(hostname);
  const forwarded = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  if (byHost) {
    const addresses = hostAddresses(forwarded, port === undefined ? '' : `:${port}`, prefix);
    return {
      world,
      host: byHost,
      addresses,
      path: rooted(inWorld),
      address: addresses.of(hostname, inWorld),
    };
  }
  const base = `http://${inUrl}${prefix}`;
  const [, segment = '', path = ''] = SEGMENT.exec(inWorld) ?? [];
  const host = hostOf(segment);
  const addresses = directAddresses(base);
  return { world, host, addresses, path: rooted(host ? path : inWorld), address: `${base}${inWorld}` };
}

/** Host and port as a Host header may have them (RFC 9110, section 7.2): without user, path or anything else. */
function isAuthority(text: string): boolean {
  if (text === latestAuthority) return true;
  const fits = AUTHORITY.test(text) && URL.canParse(`http://${text}`);
  if (fits) latestAuthority = text;
  return fits;
}

/** The one that fitted last: most requests come to the same one. */
let latestAuthority: string | undefined;

const NOWHERE: Location = {
  world: DEFAULT_WORLD,
  host: undefined,
  addresses: directAddresses('http://localhost'),
  path: '/',
  address: 'http://localhost/',
};

const rooted = (path: string): string => (path.startsWith('/') ? path : `/${path}`);
