import { createHash } from 'node:crypto';
import type { Headers, JournalEntry } from './journal.ts';

/** Names under which a secret travels, in bodies, queries and events, and what to call it. */
const SECRET_NAMES: Readonly<Record<string, string>> = {
  access_token: 'access_token',
  accesstoken: 'access_token',
  refresh_token: 'refresh_token',
  refreshtoken: 'refresh_token',
  id_token: 'id_token',
  client_secret: 'client_secret',
  clientsecret: 'client_secret',
  client_assertion: 'client_assertion',
  assertion: 'assertion',
  code: 'code',
  code_verifier: 'code_verifier',
  codeverifier: 'code_verifier',
  password: 'password',
  token: 'token',
  jwt: 'jwt',
  sharedsecret: 'shared_secret',
  api_key: 'api_key',
};

const JWT = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;
const MADE_UP_SECRET = /\bATOA[\w-]{16,}/g;
/** Deeper than addresses are nested in addresses. */
const DEEPEST = 6;

/**
 * Takes the secrets out of an entry of the journal: `[access_token ~1a2b3c]` stands in the place of each, with the same
 * digits for the same secret, so that it can be followed through a story.
 *
 * @param known - secrets that are recognised wherever they stand
 * @returns a copy; the entry is left as it is
 */
export function redactEntry<E extends JournalEntry>(entry: E, known: readonly string[] = []): E {
  const long = known.filter((clientSecret) => clientSecret.length >= SHORTEST);
  const found = new Map<string, string>(long.map((clientSecret) => [clientSecret, 'client_secret']));
  const first = redactValue(entry, found, 0) as E;
  const redacted = replaceFound(first, found) as E;
  // Words of ours, which a secret may happen to be.
  if (entry.kind === 'event') return { ...redacted, kind: entry.kind };
  return { ...redacted, kind: entry.kind, direction: entry.direction };
}

/** A secret's stand-in; the same secret has the same digits everywhere. */
export function standIn(label: string, secretText: string): string {
  return `[${label} ~${createHash('sha256').update(secretText).digest('hex').slice(0, 6)}]`;
}

type Found = Map<string, string>;

function hide(label: string, secretText: string, found: Found): string {
  if (secretText.length >= SHORTEST) found.set(secretText, label);
  return standIn(label, secretText);
}

/** Shorter texts are hidden where they stand, but not looked for elsewhere: they would be found in words. */
const SHORTEST = 8;

function redactValue(value: unknown, found: Found, depth: number): unknown {
  if (typeof value === 'string') return redactText(value, found, depth);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, found, depth));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => {
      if (name === 'headers') return [name, redactHeaders(item as Headers, found)];
      return [name, redactMember(name, item, found, depth)];
    }),
  );
}

function redactMember(name: string, item: unknown, found: Found, depth: number): unknown {
  const label = SECRET_NAMES[name.toLowerCase()];
  if (label === undefined) return redactValue(item, found, depth);
  if (typeof item === 'string') return item === '' ? item : hide(label, item, found);
  if (Array.isArray(item)) return item.map((one) => redactMember(name, one, found, depth));
  return redactValue(item, found, depth);
}

function redactHeaders(headers: Headers, found: Found): Headers {
  return Object.fromEntries(
    Object.entries(headers ?? {}).map(([name, value]) => {
      const redact = HEADERS[name.toLowerCase()] ?? redactText;
      return [
        name,
        Array.isArray(value) ? value.map((one) => redact(one, found)) : value && redact(value, found),
      ];
    }),
  );
}

const HEADERS: Readonly<Record<string, (text: string, found: Found) => string>> = {
  authorization: redactAuthorization,
  'proxy-authorization': redactAuthorization,
  'upm-token': (text, found) => hide('token', text, found),
  cookie: (text, found) =>
    text.replaceAll(/=([^;]+)/g, (_, value: string) => `=${hide('cookie', value, found)}`),
  'set-cookie': (text, found) =>
    text.replace(
      /^([^=;]*)=([^;]+)/,
      (_, name: string, value: string) => `${name}=${hide('cookie', value, found)}`,
    ),
};

function redactAuthorization(text: string, found: Found): string {
  const [, scheme = '', credentials = ''] = /^(\S+)\s+(.+)$/s.exec(text) ?? [];
  if (credentials === '') return standIn('credentials', text);
  if (scheme.toLowerCase() === 'bearer') return `${scheme} ${hide('access_token', credentials, found)}`;
  if (scheme.toLowerCase() === 'basic') {
    const [, clientSecret] = /:(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
    if (clientSecret) hide('client_secret', decoded(clientSecret) ?? clientSecret, found);
  }
  return `${scheme} ${standIn('credentials', credentials)}`;
}

/** Secrets that show by their form, and those in the queries of addresses, also of an address inside another. */
function redactText(text: string, found: Found, depth = 0): string {
  return redactQueries(text, found, depth)
    .replaceAll(JWT, (jwt) => hide('jwt', jwt, found))
    .replaceAll(MADE_UP_SECRET, (clientSecret) => hide('client_secret', clientSecret, found));
}

const PAIR = /([?&;#]|^|\s|")([\w.~-]{1,40})=([^&#\s"'<>;]+)/g;

function redactQueries(text: string, found: Found, depth: number): string {
  if (depth > DEEPEST || !text.includes('=')) return text;
  return text.replaceAll(PAIR, (pair: string, before: string, name: string, value: string) => {
    const plain = decoded(value);
    if (plain === undefined) return pair;
    const label = SECRET_NAMES[name.toLowerCase()];
    if (label !== undefined) return `${before}${name}=${hide(label, plain, found)}`;
    if (plain === value) return pair;
    const redacted = redactText(plain, found, depth + 1);
    return redacted === plain ? pair : `${before}${name}=${encodeURIComponent(redacted)}`;
  });
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/** A secret that was found in one place is hidden in every other, such as the reason of a refusal. */
function replaceFound(value: unknown, found: Found): unknown {
  if (typeof value === 'string') {
    let text = value;
    for (const [secretText, label] of found) {
      if (secretText !== '' && text.includes(secretText))
        text = text.replaceAll(secretText, () => standIn(label, secretText));
    }
    return text;
  }
  if (Array.isArray(value)) return value.map((item) => replaceFound(item, found));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, replaceFound(item, found)]));
}
