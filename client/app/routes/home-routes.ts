import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { homePage } from '../pages/home-page.ts';
import { stylesheet } from '../pages/layout.ts';
import { readHome } from '../read-home.ts';
import { sendPage, wantsJson } from '../respond.ts';
import { visitorOf } from '../session.ts';

export function addHomeRoutes(server: FastifyInstance, app: AppContext): void {
  server.get('/', async (request, reply) => {
    const view = await readHome(app, await visitorOf(app, request));
    const status = view.problem?.status ?? 200;
    return wantsJson(request) ? reply.code(status).send(view) : sendPage(reply, status, homePage(view));
  });
  server.get('/style.css', (_, reply) => reply.type('text/css; charset=utf-8').send(stylesheet));
}
