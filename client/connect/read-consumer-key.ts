import { withoutSlash } from './addresses.ts';
import type { ConnectContext } from './connect-context.ts';
import { readTextUpTo } from './read-text.ts';

/** Which `clientKey` a site has now, as far as it says. */
export type ConsumerKey =
  | { readonly kind: 'key'; readonly clientKey: string }
  /** It answered, and said nothing of it. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreachable' };

const path = '/plugins/servlet/oauth/consumer-info';
const mostBytes = 65_536;

/** Asks a site who it is: anybody may, and the answer names its `clientKey` as `<key>` (as github-for-jira does). */
export async function readConsumerKey(
  { environment }: ConnectContext,
  baseUrl: string,
): Promise<ConsumerKey> {
  try {
    const response = await environment.fetch(withoutSlash(baseUrl) + path, {
      headers: { accept: 'application/xml' },
      redirect: 'error',
    });
    const text = (await readTextUpTo(response, mostBytes)) ?? '';
    if (response.status >= 500 || response.status === 429) return { kind: 'unreachable' };
    const [, key] = (response.status === 200 && /<key>([^<]{1,1024})<\/key>/.exec(text)) || [];
    return key === undefined ? { kind: 'nothing' } : { kind: 'key', clientKey: unescaped(key.trim()) };
  } catch {
    return { kind: 'unreachable' };
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const unescaped = (xml: string): string =>
  xml.replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => entities[name] ?? whole);
