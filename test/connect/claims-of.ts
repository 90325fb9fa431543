import type { Received } from './recording-app.ts';

type Part = Readonly<Record<string, unknown>>;

/** What the JWT of a request says, unverified. */
export function claimsOf(request: Received | undefined): { header: Part; claims: Part } {
  const [header, claims] = (request?.headers.authorization ?? '')
    .replace(/^JWT /, '')
    .split('.')
    .slice(0, 2)
    .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString() || '{}') as Part);
  if (!header || !claims) throw new Error('there is no JWT');
  return { header, claims };
}
