/** The claims of a JWT, whoever signed it: what no app may go by. @throws SyntaxError when there is no JSON */
export const claimsOf = (jwt: string): unknown => partOf(jwt, 1);

/** The algorithm that a JWT names. */
export const algorithmOf = (jwt: string): unknown => Reflect.get(Object(partOf(jwt, 0)), 'alg');

const partOf = (jwt: string, index: number): unknown =>
  JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString());
