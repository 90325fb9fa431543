import type { Exchange, JournalEntry } from '../world/journal.ts';
import { statesIn } from './addresses.ts';

const BROWSER = 'browser:';
const STAND_IN = /\[cookie ~([0-9a-f]{6})\]/g;

/** Whose browser asks the app, as a script says it. */
export const browserActor = ({ actor, direction }: Exchange): string | undefined =>
  direction === 'out' && actor?.startsWith(BROWSER) ? actor.slice(BROWSER.length) : undefined;

/** Whether a request was made by a browser, by what it says of itself. */
export const isBrowser = ({ request }: Exchange): boolean =>
  /^(?:browser$|Mozilla\/)/.test(String(request.headers['user-agent'] ?? ''));

/**
 * Tells whose browser it is that comes to the cloud. It does not say so, but it was sent by the app with a `state`, it
 * has cookies that it was given earlier, and somebody has signed in there.
 */
export class BrowserTrace {
  readonly #owners = new Map<string, string>();
  readonly #handleOf: (accountId: string) => string | undefined;
  #latest: string | undefined;

  /**
   * @param handleOf - the handle of an account
   * @param entries - all that is known, since a browser may say only later whose it is
   */
  constructor(handleOf: (accountId: string) => string | undefined, entries: readonly JournalEntry[]) {
    this.#handleOf = handleOf;
    for (const entry of entries) {
      if (entry.kind === 'exchange' && (browserActor(entry) !== undefined || isBrowser(entry)))
        this.#learn(entry);
    }
  }

  /** The person behind an exchange with a browser, in the order of the journal. */
  ownerOf(exchange: Exchange): string | undefined {
    this.#latest = this.#learn(exchange) ?? this.#latest;
    return this.#latest;
  }

  #learn(exchange: Exchange): string | undefined {
    const marks = marksOf(exchange);
    const owner = browserActor(exchange) ?? this.#known(marks, exchange.accountId);
    if (owner !== undefined) for (const mark of marks) this.#owners.set(mark, owner);
    return owner;
  }

  #known(marks: readonly string[], accountId: string | undefined): string | undefined {
    for (const mark of marks) {
      const owner = this.#owners.get(mark);
      if (owner !== undefined) return owner;
    }
    return accountId === undefined ? undefined : this.#handleOf(accountId);
  }
}

/** What a browser is known by again: states that it carries or is given, and its cookies. */
function marksOf({ request, response, direction }: Exchange): string[] {
  const states = [request.url, textOf(request.body), headerText(response?.headers.location)].flatMap(
    statesIn,
  );
  if (direction === 'out') return states;
  const cookies = [request.headers.cookie, setCookie(response?.headers)].map(headerText).join(' ');
  return [...[...cookies.matchAll(STAND_IN)].map(([, digits = '']) => `cookie ${digits}`), ...states];
}

const setCookie = (headers: Exchange['request']['headers'] = {}) =>
  headers['set-cookie'] ?? headers['Set-Cookie'];

const headerText = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : (value ?? []).join(' ');

function textOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  return Object.values(body)
    .filter((value) => typeof value === 'string')
    .join(' ');
}
