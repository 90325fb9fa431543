// A Connect app that believes everything: its descriptor, and 204 to whatever is posted. CommonJS, as bare-fastify.cjs.
const { createServer } = require('node:http');

const server = createServer((request, response) => {
  if (request.method === 'GET') return response.end(descriptor());
  request.resume().on('end', () => response.writeHead(204).end());
});

const addressOf = () => `http://127.0.0.1:${server.address().port}`;

const descriptor = () =>
  JSON.stringify({
    key: 'com.example.bench',
    name: 'Bench',
    baseUrl: addressOf(),
    authentication: { type: 'jwt' },
    lifecycle: { installed: '/installed', enabled: '/enabled' },
    scopes: ['READ', 'WRITE', 'ACT_AS_USER'],
    apiMigrations: { gdpr: true, 'context-qsh': true, 'signed-install': true },
  });

server.listen(0, '127.0.0.1', () => process.stdout.write(`${addressOf()}\n`));
