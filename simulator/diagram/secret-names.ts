/** The letter under which each kind of secret is numbered, by the name that the redaction gives it; so are the keys of Connect. */
const LETTERS: Readonly<Record<string, string>> = {
  access_token: 'A',
  refresh_token: 'R',
  id_token: 'I',
  code: 'C',
  state: 'S',
  jwt: 'J',
  assertion: 'J',
  credentials: 'J',
  shared_secret: 'K',
  client_key: 'T',
  oauth_client_id: 'O',
};

/** What the letters mean, for the legend. */
export const LETTER_WORDS: Readonly<Record<string, string>> = {
  A: 'access token',
  R: 'refresh token',
  I: 'ID token',
  C: 'authorization code',
  S: 'state',
  J: 'JWT',
  K: 'shared secret',
  T: 'clientKey of a tenant',
  O: 'oauthClientId of an installation',
};

const STAND_IN = /\[([a-z_]+) ~([0-9a-f]{6})\]/g;

/** Gives secrets names by which they can be followed: `R1`, `R2`, in the order in which they appear. */
export class SecretNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** The name of a secret; its text, or its stand-in, is not shown. @param kind - as the redaction calls it */
  of(kind: string, text: string): string {
    const [, label = kind, digits = text] = new RegExp(STAND_IN.source).exec(text) ?? [];
    const known = this.#names.get(digits);
    if (known !== undefined) return known;
    const letter = LETTERS[label] ?? LETTERS[kind];
    if (letter === undefined) return `[${label.replaceAll('_', ' ')}]`;
    const count = (this.#counts.get(letter) ?? 0) + 1;
    this.#counts.set(letter, count);
    this.#names.set(digits, `${letter}${count}`);
    return `${letter}${count}`;
  }

  /** The name that a secret or a key has been given. */
  known(text: string): string | undefined {
    return this.#names.get(text);
  }

  /** The letters in use, in the order of {@link LETTER_WORDS}. */
  letters(): string[] {
    return Object.keys(LETTER_WORDS).filter((letter) => this.#counts.has(letter));
  }

  /** A text with names in the place of stand-ins. */
  within(text: string): string {
    return text.replaceAll(STAND_IN, (standIn, label: string) => this.of(label, standIn));
  }
}
