import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Installation } from '../../connect/tenants.ts';
import type { AppContext } from '../app-context.ts';
import { addComment } from '../connect/add-comment.ts';
import type { ConnectApp } from '../connect/connect-app.ts';
import { type Caller, callerOf, hostRequestOf } from '../connect/host-request.ts';
import { keepNote, readBoard } from '../connect/notes.ts';
import { choice, field, issueKeyField } from '../form.ts';
import { boardPage } from '../pages/board-page.ts';
import { longestComment } from '../read-issue.ts';
import { sendPage } from '../respond.ts';

const longestNote = 1_000;

/** The page in the product's frame, and what its script asks with context tokens. */
export function addBoardRoutes(
  server: FastifyInstance,
  { configuration: { issueKey }, environment }: AppContext,
  { configuration: { hostScriptAddress }, connect }: ConnectApp,
): void {
  const fromPage = async (request: FastifyRequest): Promise<Caller> =>
    callerOf(await connect.verifyContext(hostRequestOf(request)));

  server.get('/connect/board', async (request, reply) => {
    const caller = callerOf(await connect.verifyPage(hostRequestOf(request)));
    const { installation } = caller;
    const board = await readBoard(connect, installation.clientKey);
    reply.header('content-security-policy', policyOf(installation, hostScriptAddress));
    return sendPage(reply, 200, boardPage({ ...board, caller, hostScriptAddress, issueKey }));
  });
  server.get('/connect/notes', async (request) => {
    const { installation } = await fromPage(request);
    return readBoard(connect, installation.clientKey);
  });
  server.post('/connect/notes', async (request, reply) => {
    const { installation } = await fromPage(request);
    const text = field(request, 'text', longestNote);
    const note = await keepNote(connect, environment, installation.clientKey, text);
    return reply.code(201).send({ outcome: 'kept', note });
  });
  server.post('/connect/comments', async (request, reply) => {
    const caller = await fromPage(request);
    const order = {
      issueKey: issueKeyField(request),
      text: field(request, 'text', longestComment),
      as: choice(request, 'as', ['app', 'user'] as const),
    };
    const comment = await addComment(connect, caller, order, environment.now());
    return reply.code(201).send({ outcome: 'commented', comment });
  });
}

/** The page may stand in a frame of the site that opened it, and nowhere else. */
function policyOf({ baseUrl, displayUrl }: Installation, hostScriptAddress: string): string {
  const sites = [baseUrl, displayUrl].flatMap((address) => originOf(address) ?? []);
  return [
    "default-src 'none'",
    `script-src 'self' ${hostScriptAddress}`,
    "style-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors ${[...new Set(sites)].join(' ') || "'none'"}`,
  ].join('; ');
}

/** As a policy may name it; an address that is odd enough to be more than one word of it is none. */
function originOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { origin } = new URL(address);
  return /^https?:\/\/[\w.:[\]-]+$/.test(origin) ? origin : undefined;
}
