interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  readonly path: string;
}

/** The cookies of one browser, as far as RFC 6265 matters here: name, host, path, and removal by Max-Age or Expires. */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  /** Takes the Set-Cookie headers of an answer. @param now - milliseconds since 1970 */
  take(url: URL, headers: Headers, now: number): void {
    for (const line of headers.getSetCookie()) this.#takeOne(url, line, now);
  }

  /** @returns the Cookie header for a request, empty when there is nothing to send */
  headerFor(url: URL): string {
    return [...this.#cookies.values()]
      .filter(({ host, path }) => host === url.hostname && pathFits(url.pathname, path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  clear(): void {
    this.#cookies.clear();
  }

  #takeOne(url: URL, line: string, now: number): void {
    const [pair = '', ...rest] = line.split(';').map((part) => part.trim());
    const attributes = new Map(rest.map((part) => nameAndValue(part, true)));
    const [name, value] = nameAndValue(pair);
    const path = attributes.get('path') || '/';
    const key = `${url.hostname} ${path} ${name}`;
    const expires = attributes.get('expires');
    const gone = attributes.get('max-age') === '0' || (expires !== undefined && Date.parse(expires) <= now);
    if (gone) this.#cookies.delete(key);
    else this.#cookies.set(key, { name, value, host: url.hostname, path });
  }
}

function nameAndValue(text: string, lowerCase = false): [string, string] {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  return [lowerCase ? name.toLowerCase() : name, at < 0 ? '' : text.slice(at + 1)];
}

/** RFC 6265, section 5.1.4. */
function pathFits(path: string, of: string): boolean {
  return path === of || path.startsWith(of.endsWith('/') ? of : `${of}/`);
}
