import { createHmac, createPublicKey, verify } from 'node:crypto';
import { queryHashOf } from '../../simulator/connect/tokens/query-hash.ts';
import type { Received } from './recording-app.ts';

/** What an app that looks at everything knows. */
export interface Known {
  readonly appKey: string;
  readonly appBaseUrl: string;
  /** Secrets by clientKey, of installations that are in force. */
  readonly secrets: ReadonlyMap<string, string>;
  /** Of the era: how installs are signed. */
  readonly installsBy: 'RS256' | 'HS256';
  /** The world's present, in seconds. */
  readonly now: number;
  /** The public key of that name, from the one address where keys are. */
  fetchKey(kid: string): Promise<string | undefined>;
}

type Part = Readonly<Record<string, unknown>>;

/** Looks a call of the host over, check by check, going on after the first that fails. @returns what is wrong with it */
export async function faultsOf(request: Received, known: Known): Promise<string[]> {
  const jwt = jwtIn(request, known);
  if (jwt === undefined) return ['no JWT'];
  if (jwt === '') return ['an empty JWT'];
  const parts = jwt.split('.');
  const [header, claims] = parts.slice(0, 2).map(read);
  const isWhole = parts.length === 3 && /^[\w-]*$/.test(parts[2] ?? '');
  if (!isWhole || !header || !claims) return ['a malformed JWT'];
  const keyed = /^\/(?:un)?installed/.test(request.path) && known.installsBy === 'RS256';
  const signed = keyed ? await keyFaults(jwt, header, known) : secretFaults(jwt, header, claims, known);
  const isForUs = !keyed || [claims.aud].flat().includes(known.appBaseUrl);
  return [...signed, ...(isForUs ? [] : ['aud']), ...claimFaults(request, claims, known)];
}

function jwtIn({ method, path, headers }: Received, { appBaseUrl }: Known): string | undefined {
  if (method === 'GET') return new URL(path, appBaseUrl).searchParams.get('jwt') ?? undefined;
  return headers.authorization?.replace(/^JWT ?/, '');
}

function claimFaults({ method, path, body }: Received, claims: Part, { now, appKey }: Known): string[] {
  const faults: [string, boolean][] = [
    ['exp', Number(claims.exp) <= now],
    ['qsh', claims.qsh !== queryHashOf({ method, path })],
    ['iss and body', 'clientKey' in body && body.clientKey !== claims.iss],
    ['key of the body', 'key' in body && body.key !== appKey],
  ];
  return faults.flatMap(([name, isWrong]) => (isWrong ? [name] : []));
}

function secretFaults(jwt: string, { alg }: Part, { iss }: Part, { secrets }: Known): string[] {
  if (alg !== 'HS256') return ['alg'];
  return isSignedWith(jwt, secrets.get(String(iss))) ? [] : ['secret of iss'];
}

async function keyFaults(jwt: string, header: Part, known: Known): Promise<string[]> {
  if (header.alg !== 'RS256') return ['alg'];
  const kid = String(header.kid);
  if (!/^[\w-]+$/.test(kid)) return ['kid'];
  const pem = await known.fetchKey(kid);
  if (pem === undefined) return ['kid'];
  const [signed, signature] = halves(jwt);
  const good = verify(
    'RSA-SHA256',
    Buffer.from(signed),
    createPublicKey(pem),
    Buffer.from(signature, 'base64url'),
  );
  return good ? [] : ['signature'];
}

function isSignedWith(jwt: string, sharedSecret: string | undefined): boolean {
  const [signed, signature] = halves(jwt);
  if (sharedSecret === undefined) return false;
  return createHmac('sha256', sharedSecret).update(signed).digest('base64url') === signature;
}

function halves(jwt: string): [string, string] {
  const at = jwt.lastIndexOf('.');
  return [jwt.slice(0, at), jwt.slice(at + 1)];
}

function read(part: string): Part | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return typeof value === 'object' && value !== null ? (value as Part) : undefined;
  } catch {
    return undefined;
  }
}
