import { parse as parseForm } from 'node:querystring';
import type { ContractFault } from '../world/call.ts';
import { readJson } from '../world/json.ts';

/** A body that was read, or what keeps it from being read. */
export type ReadBody = { body: unknown; fault?: undefined } | { body: string; fault: ContractFault };

const utf8 = new TextDecoder('utf-8', { fatal: true });

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
  if (mediaType !== 'application/json' && !mediaType.endsWith('+json')) return { body: text };
  const read = readJson(text);
  return 'problem' in read ? unreadable(text, read.problem) : { body: read.value };
}

function unreadable(text: string, message: string): ReadBody {
  return { body: text, fault: { kind: 'unreadable', where: 'body', message } };
}
