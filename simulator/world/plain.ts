/** Where a map was; a plain object's own key of this form gets one more `$`, so that nobody's data looks like a map. */
const MARK = /^\$+map$/;

/** JSON for values with `Map`s in them: a map becomes `{"$map": [[key, value], ...]}`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => {
    if (item instanceof Map) return { $map: [...item] };
    return isPlain(item) ? renamed(item, (key) => `$${key}`) : item;
  });
}

/** The reverse of {@link toJson}. @throws SyntaxError when the text is not JSON, or what stands for a map is not one */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => {
    if (!isPlain(item)) return item;
    if (!Object.hasOwn(item, '$map')) return renamed(item, (key) => key.slice(1));
    if (Object.keys(item).length === 1 && isEntries(item.$map)) return new Map(item.$map);
    throw new SyntaxError('"$map" is not a list of pairs of a text and a value');
  });
}

function isPlain(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && !Array.isArray(item) && !(item instanceof Map);
}

function isEntries(entries: unknown): entries is [string, unknown][] {
  const isPair = (pair: unknown) => Array.isArray(pair) && pair.length === 2 && typeof pair[0] === 'string';
  return Array.isArray(entries) && entries.every(isPair);
}

function renamed(item: Record<string, unknown>, rename: (key: string) => string): unknown {
  if (!Object.keys(item).some((key) => MARK.test(key))) return item;
  return Object.fromEntries(
    Object.entries(item).map(([key, value]) => [MARK.test(key) ? rename(key) : key, value]),
  );
}
