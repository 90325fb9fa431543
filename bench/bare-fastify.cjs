// The floor: Fastify 5 as it is installed, not bundled, with a route that answers and one that reads. CommonJS, since it starts in less time than a module.
const Fastify = require('fastify');

const body = process.env.BODY ?? '{"hello":"world"}';
const app = Fastify();
app.get('/', (_request, reply) => reply.type('application/json').send(body));
app.post('/', (_request, reply) => reply.code(204).send());
app.listen({ port: 0, host: '127.0.0.1' }).then((url) => process.stdout.write(`${url}\n`));
