import type { Ask } from './ask.ts';
import { CookieJar } from './cookie-jar.ts';
import type { Form, Page } from './page.ts';

/** Somewhere that a browser can go: requests to this origin are answered by this function. */
export interface Place {
  readonly origin: string;
  readonly ask: Ask;
}

const MOST_REDIRECTS = 20;
const BROWSER = { accept: 'text/html,application/xhtml+xml', 'user-agent': 'browser' };
const FORM = 'application/x-www-form-urlencoded';

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

  /** Opens an address and follows where it leads. An address outside of its places ends the trip. */
  open(address: string): Promise<Page> {
    return this.#follow(address, {}, []);
  }

  /** Sends a form with its own fields and these. */
  submit(form: Form, fields: Readonly<Record<string, string>>): Promise<Page> {
    const values = new URLSearchParams({ ...form.fields, ...fields });
    if (form.method === 'GET') return this.open(`${form.action.replace(/\?.*$/, '')}?${values}`);
    return this.post(form.action, values);
  }

  /** Sends fields as a page of that origin would. */
  post(address: string, fields: URLSearchParams): Promise<Page> {
    return this.#follow(address, { fields: fields.toString() }, []);
  }

  async #follow(address: string, { fields }: { fields?: string }, way: readonly string[]): Promise<Page> {
    const url = new URL(address);
    const trail = [...way, url.href];
    if (trail.length > MOST_REDIRECTS)
      throw new Error(`the browser was sent in circles: ${trail.join(' -> ')}`);
    const place = this.#places.find(({ origin }) => origin === url.origin);
    if (!place) return { url: url.href, status: 0, headers: new Headers(), body: '', trail };
    const cookie = this.jar.headerFor(url);
    const own = { ...BROWSER, ...(cookie !== '' && { cookie }) };
    const answer = await place.ask(
      fields === undefined
        ? { method: 'GET', url: url.href, headers: own }
        : {
            method: 'POST',
            url: url.href,
            headers: { ...own, 'content-type': FORM, origin: url.origin },
            body: fields,
          },
    );
    this.jar.take(url, answer.headers, this.#now());
    const { status, headers, text: body } = answer;
    const location = headers.get('location');
    if (status >= 300 && status < 400 && location !== null) {
      return this.#follow(new URL(location, url).href, {}, trail);
    }
    return { url: url.href, status, headers, body, trail };
  }
}
