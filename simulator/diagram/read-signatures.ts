import { createHmac } from 'node:crypto';
import type { Exchange, JournalEntry } from '../world/journal.ts';
import { standIn } from '../world/redaction.ts';
import { pathAndQuery } from './addresses.ts';

/** What a JWT says of its signature and of who issued it, and which shared secret it was signed with. */
export interface SeenSignature {
  readonly algorithm: string;
  /** `iss`: a clientKey, an app key, or the name of an oauthClientId. */
  readonly issuer: string;
  /** The stand-in of a shared secret that the journal has seen before. */
  readonly key?: string;
}

/** As many secrets are tried on one token; those of its issuer first. */
const MOST_TRIED = 20;

/**
 * Reads the JWTs of Connect in a journal: it is who signed with what that the story is about.
 *
 * @param entries - oldest first, with their secrets still in them
 * @returns by the sequence number of the exchange; no secret is in it
 */
export function readSignatures(entries: readonly JournalEntry[]): ReadonlyMap<number, SeenSignature> {
  const secrets = new Map<string, string>();
  const seen = new Map<number, SeenSignature>();
  for (const entry of entries) {
    if (entry.kind !== 'exchange') continue;
    const { sharedSecret, clientKey = '' } = fieldsOf(entry.request.body);
    const signature = signatureOf(jwtIn(entry), secrets);
    if (signature) seen.set(entry.seq, signature);
    if (typeof sharedSecret === 'string') secrets.set(sharedSecret, String(clientKey));
  }
  return seen;
}

/** Where calls of Connect have their JWT: in the header, in the address of a page, or as an assertion. */
function jwtIn({ request }: Exchange): string | undefined {
  const { authorization } = request.headers;
  const [, shown] = /^jwt +(\S+)$/i.exec(String(authorization ?? '').trim()) ?? [];
  const { assertion } = fieldsOf(request.body);
  if (shown !== undefined) return shown;
  if (typeof assertion === 'string') return assertion;
  return pathAndQuery(request.url).query.get('jwt') ?? undefined;
}

function signatureOf(
  jwt: string | undefined,
  secrets: ReadonlyMap<string, string>,
): SeenSignature | undefined {
  const [head = '', body = '', signature] = jwt?.split('.') ?? [];
  if (signature === undefined) return undefined;
  const { alg } = partOf(head);
  const { iss } = partOf(body);
  if (typeof alg !== 'string' || typeof iss !== 'string') return undefined;
  const fits = (sharedSecret: string) =>
    createHmac('sha256', sharedSecret).update(`${head}.${body}`).digest('base64url') === signature;
  const own = [...secrets].filter(([, clientKey]) => clientKey === iss);
  const others = [...secrets].filter(([, clientKey]) => clientKey !== iss);
  const tried = [...own.reverse(), ...others.reverse()].slice(0, MOST_TRIED);
  const found = alg === 'HS256' ? tried.find(([sharedSecret]) => fits(sharedSecret)) : undefined;
  return { algorithm: alg, issuer: iss, ...(found && { key: standIn('shared_secret', found[0]) }) };
}

function partOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return {};
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
