import { labelText } from '../world/words.ts';
import { decoded, plainAddress } from './addresses.ts';
import { SecretNames } from './secret-names.ts';

const KEY = /[A-Za-z0-9_-]{20,}(?::[0-9a-f-]{36})?|[0-9]{6}:[0-9a-f-]{36}/g;
const STATE = /([?&]state=)([^&\s"#]+)/g;
const ADDRESS = /https?:\/\/[^\s"'<>()]+/g;

/** Puts what a journal has into words for people: secrets by numbers, ids by names. */
export class Wording {
  readonly #secrets = new SecretNames();
  readonly #nameOf: (key: string) => string | undefined;

  constructor(nameOf: (key: string) => string | undefined) {
    this.#nameOf = nameOf;
  }

  /** The name of a secret. @param kind - as the redaction calls it */
  secret(kind: string, text: string): string {
    return this.#secrets.of(kind, text);
  }

  /** What an id is called, if that is known. */
  known(key: string): string | undefined {
    return this.#secrets.known(key) ?? this.#nameOf(key);
  }

  /** The letters of the names of secrets that were given. */
  letters(): string[] {
    return this.#secrets.letters();
  }

  /** What an id is called; a long one that is not known is cut. */
  name(key: string): string {
    return this.known(key) ?? (key.length > 20 ? `${key.slice(0, 8)}\u2026` : key);
  }

  /** A text with names in the place of ids and stand-ins. */
  within(text: string): string {
    const named = this.#secrets.within(text).replaceAll(STATE, (_, before: string, state: string) => {
      return `${before}${this.secret('state', decoded(state))}`;
    });
    return named.replaceAll(KEY, (key) => this.known(key) ?? key);
  }

  /** A text of somebody else's choosing. @param longest - in characters */
  free(text: string, longest: number): string {
    return labelText(this.within(text.replaceAll(ADDRESS, plainAddress)), longest);
  }
}
