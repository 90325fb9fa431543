import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ConnectAnswer } from '../../connect/messages.ts';
import type { ConnectApp } from '../connect/connect-app.ts';
import { callerOf, hostRequestOf, problemOfHostRefusal } from '../connect/host-request.ts';
import { keepNewestIssue } from '../connect/notes.ts';
import { readIssueEvent } from '../connect/read-issue-event.ts';
import { jsonOfProblem } from '../respond.ts';

/**
 * What products call: lifecycle events and webhooks. Bodies come to the decisions as they are, so that one that cannot be
 * read is refused like any other that proves nothing.
 */
export function addCallbackRoutes(server: FastifyInstance, { connect }: ConnectApp): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'string' }, (_, text, done) => done(null, text));
  server.addHook('onRequest', async (request) => {
    // Products do not say what they accept; they are programs all the same.
    request.headers.accept = 'application/json';
  });
  const lifecycle = {
    installed: connect.handleInstalled,
    uninstalled: connect.handleUninstalled,
    enabled: connect.handleEnabled,
    disabled: connect.handleDisabled,
  };
  for (const [event, handle] of Object.entries(lifecycle)) {
    server.post(`/connect/${event}`, async (request, reply) =>
      sendAnswer(reply, await handle(hostRequestOf(request))),
    );
  }
  server.post('/connect/issue-created', async (request, reply) => {
    const { installation } = callerOf(await connect.verifyWebhook(hostRequestOf(request)));
    const issueKey = readIssueEvent(request.body);
    if (issueKey !== undefined) await keepNewestIssue(connect, installation.clientKey, issueKey);
    return reply.code(204).send();
  });
}

function sendAnswer(reply: FastifyReply, { status, headers = {}, body }: ConnectAnswer): FastifyReply {
  reply.code(status).headers(headers);
  return body === undefined ? reply.send() : reply.send(jsonOfProblem(problemOfHostRefusal(body)));
}
