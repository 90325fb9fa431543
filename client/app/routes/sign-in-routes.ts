import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { AppRefusal } from '../app-problem.ts';
import { field } from '../form.ts';
import { sendDone } from '../respond.ts';
import { beginSession, endSession } from '../session.ts';

/** Stands in for the app's own sign-in, which has nothing to do with Atlassian: it believes a name. */
export function addSignInRoutes(server: FastifyInstance, app: AppContext): void {
  server.post('/sign-in', async (request, reply) => {
    const name = field(request, 'person', 60).normalize('NFKC');
    const clientId = customerOf(app, request);
    const personId = clientId === undefined ? name.toLowerCase() : `${clientId}/${name.toLowerCase()}`;
    const known = await app.store.readPerson(personId);
    if (known === undefined)
      await app.store.writePerson({ personId, name, ...(clientId !== undefined && { clientId }) });
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

/** The customer that somebody belongs to: the client id of the Atlassian app which that customer brought along. */
function customerOf(app: AppContext, request: FastifyRequest): string | undefined {
  const given: unknown = Reflect.get(Object(request.body), 'customer');
  if (given === undefined || given === '') return undefined;
  const found = app.customers.find((clientId) => clientId === given);
  if (found !== undefined) return found;
  throw new AppRefusal({
    status: 400,
    kind: 'bad-request',
    condition: 'unknown-customer',
    message: 'The field "customer" must be the client id of an app that a customer brought along.',
  });
}
