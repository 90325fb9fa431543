import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { peoplePage } from '../pages/people-page.ts';
import { importPeople } from '../people/import-people.ts';
import type { PersonalData } from '../people/personal-data.ts';
import { readAccountIds } from '../people/read-account-ids.ts';
import { exportPeople, readPeople } from '../people/read-people.ts';
import { sendDone, sendPage, wantsJson } from '../respond.ts';
import { signedIn } from '../session.ts';

/** What the app holds about people; there only when it was configured to keep personal data. */
export function addPeopleRoutes(server: FastifyInstance, app: AppContext, data: PersonalData): void {
  server.get('/people', async (request, reply) => {
    const { person } = await signedIn(app, request);
    const after = queryOf(app, request).get('after') ?? undefined;
    const view = await readPeople(data, app.appIdOf(person), after, app.environment.now());
    return wantsJson(request) ? view : sendPage(reply, 200, peoplePage(view));
  });
  server.post('/people/import', async (request, reply) => {
    const { person } = await signedIn(app, request);
    const accountIds = readAccountIds(Reflect.get(Object(request.body), 'accountIds'));
    const outcome = await importPeople(app, data, person, accountIds);
    if (wantsJson(request) || outcome.refused.length === 0) {
      return sendDone(request, reply, { location: '/people', body: { outcome: 'imported', ...outcome } });
    }
    const view = await readPeople(data, app.appIdOf(person), undefined, app.environment.now());
    return sendPage(reply, 200, peoplePage(view, { refused: outcome.refused }));
  });
  server.get('/privacy/export', async (request, reply) => {
    const { person } = await signedIn(app, request);
    // People of a customer see what came through its app, and nothing of the other customers.
    const appId = app.appIdOf(person);
    const appIds = appId === app.configuration.clientId ? data.appIds : [appId];
    const holdings = await exportPeople(data.ledger, appIds, queryOf(app, request).getAll('accountId'));
    reply.header('content-disposition', 'attachment; filename="personal-data.json"');
    return reply.send({ holdings });
  });
  server.post('/privacy/report', async (request, reply) => {
    const { person } = await signedIn(app, request);
    const { apps } = await data.report();
    if (wantsJson(request)) return { outcome: 'reported', apps };
    const appId = app.appIdOf(person);
    const view = await readPeople(data, appId, undefined, app.environment.now());
    const done = apps.find((one) => one.appId === appId);
    return sendPage(reply, 200, peoplePage(view, { done }));
  });
}

const queryOf = (app: AppContext, request: FastifyRequest): URLSearchParams =>
  new URL(request.url, app.configuration.redirectUri).searchParams;
