/**
 * A Connect app as the documentation of atlassian-connect-express writes it, on the version that FRAMEWORK names. It listens
 * on a free port, registers itself with HOST if that is set, and tells its parent process about itself.
 */
const http = require('node:http');
const express = require('express');
const connectExpress = require(process.env.FRAMEWORK);
const { MemoryStore } = require('./memory-store.cjs');

connectExpress.store.register('kept-in-memory', () => new MemoryStore());

const server = http.createServer();
server.listen(0, '127.0.0.1', () => {
  process.env.PORT = String(server.address().port);
  process.env.AC_LOCAL_BASE_URL = `http://127.0.0.1:${process.env.PORT}`;
  const { app, addon } = createApp();
  server.on('request', app);
  addon.on('addon_registered', () => process.send({ registered: true }));
  if (process.env.HOST) addon.register();
  process.send({ baseUrl: process.env.AC_LOCAL_BASE_URL });
});

function createApp() {
  const app = express();
  const hosts = process.env.HOST ? [process.env.HOST] : [];
  const addon = connectExpress(app, {
    config: { development: { hosts, watch: false, store: { adapter: 'kept-in-memory' } } },
  });
  app.use(express.urlencoded({ extended: false }));
  app.use(express.json());
  app.use(addon.middleware());
  addRoutes(app, addon);
  addon.on('jira:issue_created', (event, { issue }) => process.send({ event, issueKey: issue?.key ?? null }));
  return { app, addon };
}

function addRoutes(app, addon) {
  // The page in the iframe.
  app.get('/board', addon.authenticate(), (req, res) => {
    const { clientKey, userAccountId, hostBaseUrl } = req.context;
    res.json({ clientKey, userAccountId, hostBaseUrl });
  });

  // What the page asks of its back end: a comment as the app, or as the person before it.
  app.post('/comments', addon.checkValidToken(), (req, res) => {
    const { issueKey, text, as } = req.body;
    const client = addon.httpClient(req);
    const speaker = as === 'user' ? client.asUserByAccountId(req.context.userAccountId) : client;
    comment(speaker, issueKey, text, (answer) => res.json(answer));
  });

  // A job as vendors have them: something for every client that was ever stored.
  app.post('/job', async (req, res) => {
    const { issueKey, text } = req.body;
    const clients = await addon.settings.getAllClientInfos();
    const comments = clients.map(
      ({ clientKey }) =>
        new Promise((resolve) =>
          comment(addon.httpClient({ clientKey }), issueKey, text, (answer) =>
            resolve({ clientKey, ...answer }),
          ),
        ),
    );
    res.json(await Promise.all(comments));
  });

  // Versions before signed-install have no such middleware.
  if (addon.authenticateInstall) {
    app.post('/uninstalled', addon.authenticateInstall(), (_req, res) => res.status(204).send());
  }
}

/** Comments on an issue; says what came of it. */
function comment(client, issueKey, text, done) {
  const request = { url: `/rest/api/2/issue/${issueKey}/comment`, json: { body: text } };
  client.post(request, (error, response, body) =>
    done(error ? { error: error.message ?? error } : { status: response.statusCode, body }),
  );
}
