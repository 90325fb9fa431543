import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { boardScript } from '../connect/board-script.ts';
import type { ConnectApp } from '../connect/connect-app.ts';
import { descriptorOf } from '../connect/descriptor.ts';
import { addBoardRoutes } from './board-routes.ts';
import { addCallbackRoutes } from './callback-routes.ts';

/**
 * What products ask of a Connect app, and what its page in their frame asks. No cookie counts here: every request but those
 * for the descriptor and the script proves itself by a JWT.
 */
export function addHostRoutes(server: FastifyInstance, app: AppContext, connectApp: ConnectApp): void {
  server.get('/atlassian-connect.json', () => descriptorOf(connectApp.configuration));
  server.get('/connect/board.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(boardScript),
  );
  server.register(async (callbacks) => addCallbackRoutes(callbacks, connectApp));
  server.register(async (board) => addBoardRoutes(board, app, connectApp));
}
