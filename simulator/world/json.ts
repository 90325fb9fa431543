import secureJson from 'secure-json-parse';

/** What a text says as JSON, or why it says nothing. */
export type ReadJson = { readonly value: unknown } | { readonly problem: string };

/** Deeper than anything that is sent here needs, and far from the depth at which a recursive reader dies. */
const DEEPEST = 200;

/** Reads JSON from a stranger, without what would reach into prototypes. */
export function readJson(text: string): ReadJson {
  if (isDeeperThan(text, DEEPEST)) return { problem: `nested deeper than ${DEEPEST}` };
  try {
    return { value: parseJson(text) };
  } catch (error) {
    return { problem: `not JSON: ${error instanceof Error ? error.message : 'unreadable'}` };
  }
}

/** @throws SyntaxError */
function parseJson(text: string): unknown {
  // The library looks for the two names, and for their escapes, with patterns that cost as much as the parser itself.
  const isPlain = !text.includes('\\') && !text.includes('__proto__') && !text.includes('constructor');
  if (isPlain && !text.startsWith(BYTE_ORDER_MARK)) return JSON.parse(text);
  return secureJson.parse(text, undefined, { protoAction: 'remove', constructorAction: 'remove' });
}

const BYTE_ORDER_MARK = '\uFEFF';

const STRINGS = /"(?:[^"\\]|\\.)*"?/gs;

/** Counts brackets outside strings; needs no stack, unlike the parser. */
function isDeeperThan(text: string, limit: number): boolean {
  if (!hasMoreThan(text, limit)) return false;
  let depth = 0;
  for (const bracket of text.replace(STRINGS, '').matchAll(/[[\]{}]/g)) {
    depth += bracket[0] === '{' || bracket[0] === '[' ? 1 : -1;
    if (depth > limit) return true;
  }
  return false;
}

/** Whether there are more opening brackets than that, in strings or out; few bodies have so many. */
function hasMoreThan(text: string, limit: number): boolean {
  let count = 0;
  for (const bracket of '[{') {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > limit) return true;
    }
  }
  return false;
}
