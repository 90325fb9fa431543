import { parse as parseForm } from 'node:querystring';
import secureJson from 'secure-json-parse';
import type { ContractFault } from '../world/call.ts';

/** A body that was read, or what keeps it from being read. */
export type ReadBody = { body: unknown; fault?: undefined } | { body: string; fault: ContractFault };

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Deeper than anything an Atlassian document needs, and far from the depth at which a recursive reader dies. */
const DEEPEST = 200;

/** The media type of a Content-Type header, in lower case and without its parameters. */
export function mediaTypeOf(header: string | undefined): string {
  return (header ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Reads a body by its media type; other types than JSON and form are kept as text for the contract to judge. */
export function readBody(bytes: Buffer | undefined, mediaType: string): ReadBody {
  if (bytes === undefined || bytes.length === 0) return { body: undefined };
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return unreadable(bytes.toString('latin1'), 'the body is not UTF-8');
  }
  if (mediaType === 'application/x-www-form-urlencoded') return { body: parseForm(text) };
  if (mediaType === 'application/json' || mediaType.endsWith('+json')) return readJson(text);
  return { body: text };
}

function readJson(text: string): ReadBody {
  if (isDeeperThan(text, DEEPEST)) return unreadable(text, `nested deeper than ${DEEPEST}`);
  try {
    return { body: parseJson(text) };
  } catch (error) {
    return unreadable(text, `not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

/** Parses JSON, without what would reach into prototypes. @throws SyntaxError */
function parseJson(text: string): unknown {
  // The library looks for the two names, and for their escapes, with patterns that cost as much as the parser itself.
  const isPlain = !text.includes('\\') && !text.includes('__proto__') && !text.includes('constructor');
  if (isPlain && !text.startsWith(BYTE_ORDER_MARK)) return JSON.parse(text);
  return secureJson.parse(text, undefined, { protoAction: 'remove', constructorAction: 'remove' });
}

const BYTE_ORDER_MARK = '\uFEFF';

function unreadable(text: string, message: string): ReadBody {
  return { body: text, fault: { kind: 'unreadable', where: 'body', message } };
}

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
