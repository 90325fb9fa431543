/** Deeper than addresses are nested in addresses. */
const DEEPEST = 4;
const STATE = /[?&]state=([^&\s"#]+)/g;
/** `http://127.0.0.1:4400/~world/auth.atlassian.com/authorize`, by host and path: `auth.atlassian.com/authorize`. */
const OF_OURS = /^https?:\/\/[^/?#]+(?:\/~[^/?#]+)?\/((?:[a-z0-9-]+\.)+[a-z-]{2,}(?:[/?#]|$).*)$/i;

/** The values of `state` in an address, also of an address inside another. */
export function statesIn(address: string): string[] {
  const found: string[] = [];
  let text = address;
  for (let depth = 0; depth < DEEPEST; depth++) {
    for (const [, state = ''] of text.matchAll(STATE)) found.push(decoded(state));
    const plain = decoded(text);
    if (plain === text) break;
    text = plain;
  }
  return found;
}

/** An address as on the real hosts, without its scheme. */
export function plainAddress(address: string): string {
  return (OF_OURS.exec(address)?.[1] ?? address).replace(/^https?:\/\//i, '');
}

/** A path, and what its query says; of several values the first. */
export function pathAndQuery(url: string): { path: string; query: ReadonlyMap<string, string> } {
  const [beforeHash = ''] = url.split('#');
  const [path = '', search = ''] = beforeHash.split(/\?(.*)/s);
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) if (!query.has(name)) query.set(name, value);
  return { path: decoded(path), query };
}

/** Without percent signs, where they make sense. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
