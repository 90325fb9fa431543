// The floor of impersonation: Fastify 5 that parses the form, verifies the assertion and signs a token, both HS256, by node:crypto.
const { createHmac, timingSafeEqual } = require('node:crypto');
const formbody = require('@fastify/formbody');
const Fastify = require('fastify');

const { SHARED_SECRET } = process.env;
const HEAD = base64url({ alg: 'HS256', typ: 'JWT' });

function base64url(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const signatureOf = (input) => createHmac('sha256', SHARED_SECRET).update(input).digest();

function claimsOf(assertion) {
  const [head, payload, signature] = assertion.split('.');
  if (!timingSafeEqual(signatureOf(`${head}.${payload}`), Buffer.from(signature, 'base64url')))
    return undefined;
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

let count = 0;

function tokenFor({ iss, sub, iat }) {
  const input = `${HEAD}.${base64url({ jti: `token-${count++}`, iat, exp: iat + 900, acts: { iss, sub } })}`;
  return `${input}.${signatureOf(input).toString('base64url')}`;
}

const app = Fastify();
app.register(formbody);
app.post('/', (request, reply) => {
  const claims = claimsOf(request.body.assertion);
  if (claims === undefined) return reply.code(400).send({ error: 'invalid_grant' });
  return { access_token: tokenFor(claims), expires_in: 900, token_type: 'Bearer' };
});
app.listen({ port: 0, host: '127.0.0.1' }).then((url) => process.stdout.write(`${url}\n`));
