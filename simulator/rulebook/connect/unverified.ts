/** Forgeries that show that nobody looks at the signature of a page or webhook. */
export const UNVERIFIED: readonly string[] = [
  'unsigned',
  'empty-authorization',
  'wrong-secret',
  'alg-none',
  'malformed-header',
  'malformed-claims',
  'malformed-signature',
  'not-a-jwt',
];
