import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { field } from '../form.ts';
import { sendDone } from '../respond.ts';
import { beginSession, endSession } from '../session.ts';

/** Stands in for the app's own sign-in, which has nothing to do with Atlassian: it believes a name. */
export function addSignInRoutes(server: FastifyInstance, app: AppContext): void {
  server.post('/sign-in', async (request, reply) => {
    const name = field(request, 'person', 60).normalize('NFKC');
    const personId = name.toLowerCase();
    const known = await app.store.readPerson(personId);
    if (known === undefined) await app.store.writePerson({ personId, name });
    await beginSession(app, request, reply, personId);
    return sendDone(request, reply, {
      body: { outcome: 'signed-in', person: { personId, name: known?.name ?? name } },
    });
  });
  server.post('/sign-out', async (request, reply) => {
    await endSession(app, request, reply);
    return sendDone(request, reply, { body: { outcome: 'signed-out' } });
  });
}
