import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

/**
 * A PUBLIC test key pair, the same in every copy of Fauxlassian, so that signatures repeat byte by byte. It protects
 * nothing and must never be trusted outside a simulation.
 */
const TEST_PRIVATE_KEY = `-----BEGIN PRIVATE KEY-----
MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDDyRzhuJPiiH+R
KhjwLq5hOqbQOANonAUx6P0EozWeCwN/hC4F9z/vbdwbXSWM2juXNVacfnQXuDLL
hvBt/6QsW7RboOzpgNeu0IOBW+boyRNLKlAck8lxfAPSZDQOCOYDSc5HfNpFJWvL
6UURcrynGkyNOL8B3XcKpUQYrqjc0OcYPkMXmo8EG8UazwmXO1DrJ3zX/Lm4FiQ1
GPNpMULAfD1VJ003iRaXry3o9bELRtKy8RfhBRnQEoNLMvVSKTYtPj/s0hPx6Mf2
izsaEbHaOUsP+PhKd4Flmbwg2pJIEi3AqcV6rkZly2nFn1+Jwwunf9rqz0qVQSQh
8rcHBIUrAgMBAAECggEAUEuk+rX2gMu2ddSsEaUzg1DIpVCzpS2Hu+ZwDnzZOo4N
yzhsn6m9oPaPdPGIuvGtyt/nO5tpBWlX+7zF0ncr371khMfFIibjTiDaLi2A0CvX
K9aYsH+z+EUCVEEgUDk6DFMytILyCbXFNgXfe75wvJ++kZSaUauAbO9GtFC9lIGo
+kkyldqWkaCVYSP0OWtcdsFegOxV98GhKoYzuYt6l5bbcd8hS/5m1an3zTtaPyma
Sns2AJqVAcbO1IzEDQKsrXo4Vri35xUg/PWxtOBbdwVM9dc3GEibUdwyEHAs1Klg
x4cfpNfa2P8y4/f7WxEJD4pIWA6/Bqcrss4ObfIAEQKBgQDkKAoN6CKEfeuAOZEq
LeFfqkbN0kyxsjqDRE0nzc9ocdGMPYWoXrC8vWHzVqvC9lyjXqZgRswOyzZuJ5YV
Dy9mkzqZqoiilw3opQJk58CgpL3rHSE57VYTn6UWnd+Bl6wncp0CaGAUZsCNPPtx
y8uyQXlcx108ldbAFQdKoNcqDwKBgQDbrcJcx0Ju31ia9w8mxnKrTePG1Kqc6MYd
EAriJPZDMz3MMTCTp3Qu6mP1mj2D1x8DWCAecy+Pcciqc5qCGrfinHGozXL2uBcV
7mWW8sS6zvPl8pzMBtdes3ax7PK/avta+B7d0RE45yeM5c0GHWXtevKMq20cVAxw
CFTFmxJ/JQKBgA/f+VMeY8h0On6hgsg8iQHvBx4rE8sJa6jWh8fNOjE6OipX3YTp
kcKQKtCTpz/ZhHiZjVoFkw00doUTnA27EMFCXUFz7C3j9MPLN29t8Kk8zToevMEb
EnIrGYGJWpPZydC02NfiC01gGOW66IPyeindBGTAOmyMwHR9AhTfPBlhAoGBANDF
eqCHsegClId5YknccR/B/0V32MkUIyt9kopGzE8jBIjo+pxomO75TJQdyHZiXBPm
jWfC2iE95pGvGdipobZYLWBaF/bHDxGFpcBl6XcLtRkEj+UKX2WdsqD3ad9mwYg7
o8H0raRhceHihw1XpQWjQZ1UUXaJneRe1omRjWuNAoGAS2xtBbHm6YmaDO9FmcGX
AJZnfTV9OAU1NO9lJRVls4Rn9wrNokA2BdxNXr6MWBCzCP5V6DwdMjr6sgUyMXy0
xTTKELLIQthcv3glJN1a0inJGBVbxLyvwNFx1WbjyIry8gwSSq2plfYMpxkUyUg8
KIEfPdK92WJm9Yn1nVQF2Aw=
-----END PRIVATE KEY-----`;

/** The `kid` under which the test key is published; says what it is to whoever finds it in a token. */
export const SIGNING_KID = 'fauxlassian-public-test-key';

/** The key that signs access tokens. */
export const signingKey: KeyObject = createPrivateKey(TEST_PRIVATE_KEY);

/** Its public half, as PEM for verifiers; in PKCS #1, which says by its header that it is an RSA key. */
export const verificationPem: string = createPublicKey(signingKey).export({
  type: 'pkcs1',
  format: 'pem',
}) as string;

/** Its public half, as a member of a JWK set (RFC 7517, section 4). */
export const verificationJwk = {
  ...publicMembers(),
  kid: SIGNING_KID,
  alg: 'RS256',
  use: 'sig',
} as const;

function publicMembers(): { kty: 'RSA'; n: string; e: string } {
  const { n = '', e = '' } = createPublicKey(signingKey).export({ format: 'jwk' });
  return { kty: 'RSA', n, e };
}
