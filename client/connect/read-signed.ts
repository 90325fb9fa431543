import { decodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import { compactVerify, importSPKI } from 'jose';

/**
 * @returns the JSON under a signature by Atlassian's key
 * @throws when it is not RS256, or does not hold
 */
export async function readByInstallKey(jwt: string, pem: string): Promise<unknown> {
  const key = await importSPKI(pem, 'RS256');
  const { payload } = await compactVerify(jwt, key, { algorithms: ['RS256'] });
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
}

/**
 * @returns the JSON under a signature by a shared secret
 * @throws when it is not HS256, or does not hold
 */
export function readBySecret(jwt: string, sharedSecret: string): unknown {
  return decodeSymmetric(jwt, sharedSecret, SymmetricAlgorithm.HS256);
}
