import { decodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import { type CryptoKey, compactVerify, importSPKI } from 'jose';

/** Reading a key costs as much as using it; there are few, and one PEM is one key for ever. */
const imported = new Map<string, CryptoKey>();
const mostImported = 100;

async function keyOf(pem: string): Promise<CryptoKey> {
  const known = imported.get(pem);
  if (known !== undefined) return known;
  const key = await importSPKI(pem, 'RS256');
  const [oldest] = imported.keys();
  if (imported.size >= mostImported && oldest !== undefined) imported.delete(oldest);
  imported.set(pem, key);
  return key;
}

/**
 * @returns the JSON under a signature by Atlassian's key
 * @throws when it is not RS256, or does not hold
 */
export async function readByInstallKey(jwt: string, pem: string): Promise<unknown> {
  const { payload } = await compactVerify(jwt, await keyOf(pem), { algorithms: ['RS256'] });
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
}

/**
 * @returns the JSON under a signature by a shared secret
 * @throws when it is not HS256, or does not hold
 */
export function readBySecret(jwt: string, sharedSecret: string): unknown {
  return decodeSymmetric(jwt, sharedSecret, SymmetricAlgorithm.HS256);
}
