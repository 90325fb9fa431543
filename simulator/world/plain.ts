/** JSON for values with `Map`s in them: a map becomes `{"$map": [[key, value], ...]}`. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (item instanceof Map ? { $map: [...item] } : item));
}

/** The reverse of {@link toJson}. @throws SyntaxError when the text is not JSON */
export function fromJson(text: string): unknown {
  return JSON.parse(text, (_key, item: unknown) => (isMap(item) ? new Map(item.$map) : item));
}

function isMap(item: unknown): item is { $map: [string, unknown][] } {
  return typeof item === 'object' && item !== null && '$map' in item && Array.isArray(item.$map);
}
