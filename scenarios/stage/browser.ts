import { CookieJar } from './cookie-jar.ts';
import type { Fetch } from './inject-fetch.ts';
import type { Form, Page } from './page.ts';

/** Somewhere that a browser can go: requests to this origin are answered by this function. */
export interface Place {
  readonly origin: string;
  readonly fetch: Fetch;
}

const MOST_REDIRECTS = 20;

/** One person's browser: its own cookies, redirects followed, forms sent as a browser sends them. */
export class Browser {
  readonly jar: CookieJar;
  readonly #places: readonly Place[];
  readonly #now: () => number;

  /** @param jar - cookies of another browser to share */
  constructor(places: readonly Place[], now: () => number, jar = new CookieJar()) {
    this.jar = jar;
    this.#places = places;
    this.#now = now;
  }

  /** Opens an address and follows where it leads. An address outside of the simulation ends the trip. */
  async open(address: string, init: RequestInit = {}, alongTheWay: readonly string[] = []): Promise<Page> {
    const url = new URL(address);
    const trail = [...alongTheWay, url.href];
    if (trail.length > MOST_REDIRECTS)
      throw new Error(`the browser was sent in circles: ${trail.join(' -> ')}`);
    const place = this.#places.find(({ origin }) => origin === url.origin);
    if (!place) return { url: url.href, status: 0, headers: new Headers(), body: '', trail };
    const answer = await place.fetch(url.href, { ...init, headers: this.#headersFor(url, init.headers) });
    this.jar.take(url, answer.headers, this.#now());
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      return this.open(new URL(location, url).href, {}, trail);
    }
    return {
      url: url.href,
      status: answer.status,
      headers: answer.headers,
      body: await answer.text(),
      trail,
    };
  }

  /** Sends a form with its own fields and these. */
  submit(form: Form, fields: Readonly<Record<string, string>>): Promise<Page> {
    const values = new URLSearchParams({ ...form.fields, ...fields });
    if (form.method === 'GET') return this.open(`${form.action.replace(/\?.*$/, '')}?${values}`);
    return this.post(form.action, values);
  }

  /** Sends fields as a page of that origin would. */
  post(address: string, fields: URLSearchParams, headers: Record<string, string> = {}): Promise<Page> {
    return this.open(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: new URL(address).origin,
        ...headers,
      },
      body: fields.toString(),
    });
  }

  #headersFor(url: URL, given: RequestInit['headers']): Headers {
    const headers = new Headers(given);
    const cookies = this.jar.headerFor(url);
    if (cookies !== '') headers.set('cookie', cookies);
    if (!headers.has('accept')) headers.set('accept', 'text/html,application/xhtml+xml');
    headers.set('user-agent', 'browser');
    return headers;
  }
}
