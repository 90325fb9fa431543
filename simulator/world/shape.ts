import { LAST_INSTANT } from './clock.ts';

/** Looks at a restored value. @returns what is wrong with it, beginning with its JSON pointer, or undefined */
export type Shape = (value: unknown, where: string) => string | undefined;

const shape =
  (what: string, fits: (value: unknown) => boolean): Shape =>
  (value, where) =>
    fits(value) ? undefined : `${where} is not ${what}`;

/** A text of a form. @param what - the form, in words */
export const matching = (pattern: RegExp, what: string): Shape =>
  shape(what, (value) => typeof value === 'string' && pattern.test(value));

export const text = shape('text', (value) => typeof value === 'string');
export const flag = shape('true or false', (value) => typeof value === 'boolean');
export const count = shape('a whole number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
/** Milliseconds since the Unix epoch, in years that RFC 3339 can write. */
export const instant = shape('an instant', (value) => isInstant(value));
export const uuid = matching(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID');
export const handle = matching(/^[a-z][a-z0-9-]{0,62}$/, 'a handle');
export const address = shape('an address', (value) => typeof value === 'string' && URL.canParse(value));

export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LAST_INSTANT;

/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One of some texts. */
export const oneOf = (...allowed: readonly string[]): Shape =>
  shape(`one of ${allowed.join(', ')}`, (value) => allowed.some((one) => one === value));

/** A value that may be absent. */
export const optional =
  (inner: Shape): Shape =>
  (value, where) =>
    value === undefined ? undefined : inner(value, where);

export const listOf =
  (inner: Shape): Shape =>
  (value, where) => {
    if (!Array.isArray(value)) return `${where} is not a list`;
    return firstOf(value.entries(), (item, index) => inner(item, `${where}/${index}`));
  };

/** A list of at least one, none twice. */
export const setOf =
  (inner: Shape): Shape =>
  (value, where) =>
    listOf(inner)(value, where) ??
    (Array.isArray(value) && value.length > 0 && new Set(value).size === value.length
      ? undefined
      : `${where} is empty, or has something twice`);

/** A `Map` with texts for keys. */
export const mapOf =
  (inner: Shape): Shape =>
  (value, where) => {
    if (!(value instanceof Map)) return `${where} is not a map`;
    return firstOf(value.entries(), (item, key) => inner(item, `${where}/${String(key)}`));
  };

/** An object; each field that its type has needs a shape. */
export const fields =
  <T extends object>(shapes: { readonly [K in keyof Required<T>]: Shape }): Shape =>
  (value, where) => {
    if (!isRecord(value)) return `${where} is not an object`;
    return firstOf(Object.entries<Shape>(shapes), (inner, name) => inner(value[name], `${where}/${name}`));
  };

function firstOf<K, V>(
  entries: Iterable<readonly [K, V]>,
  look: (value: V, key: K) => string | undefined,
): string | undefined {
  for (const [key, value] of entries) {
    const fault = look(value, key);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
