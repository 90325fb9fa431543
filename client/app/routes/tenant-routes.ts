import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AppContext } from '../app-context.ts';
import { AppRefusal } from '../app-problem.ts';
import type { ConnectApp } from '../connect/connect-app.ts';
import { exportTenants, readTenants } from '../connect/read-tenants.ts';
import { field } from '../form.ts';
import { tenantsPage } from '../pages/tenants-page.ts';
import { sendPage, wantsJson } from '../respond.ts';
import { signedIn, type Visitor } from '../session.ts';

/** The installations of a Connect app, for whoever runs it. */
export function addTenantRoutes(server: FastifyInstance, app: AppContext, { connect }: ConnectApp): void {
  const now = () => app.environment.now();
  const sendTenants = async (reply: FastifyReply, news?: string, after?: string) =>
    sendPage(reply, 200, tenantsPage(await readTenants(connect, after, now()), news));

  server.get('/connect/tenants', async (request, reply) => {
    await operator(app, request);
    if (wantsJson(request)) return exportTenants(connect, now());
    const { searchParams } = new URL(request.url, app.configuration.redirectUri);
    return sendTenants(reply, undefined, searchParams.get('after') ?? undefined);
  });
  server.post('/connect/heartbeat', async (request, reply) => {
    await operator(app, request);
    const summary = await connect.heartbeat();
    if (wantsJson(request)) return { outcome: 'asked', ...summary };
    const { alive, asked, suspected, unknown } = summary;
    return sendTenants(
      reply,
      asked === 0
        ? 'Every site was heard of lately; none was asked.'
        : `Sites asked: ${asked}. Still the same: ${alive}; somebody else by now: ${suspected}; no useful answer: ${unknown}.`,
    );
  });
  server.post('/connect/purge', async (request, reply) => {
    await operator(app, request);
    const clientKeys = await connect.purge();
    if (wantsJson(request)) return { outcome: 'purged', clientKeys };
    const removed = `Removed with all their data: ${clientKeys.join(', ')}.`;
    return sendTenants(reply, clientKeys.length === 0 ? 'Nothing is due to be removed.' : removed);
  });
  server.post('/connect/attach', async (request, reply) => {
    const { person } = await operator(app, request);
    const [from, to] = [field(request, 'oldClientKey', 255), field(request, 'newClientKey', 255)];
    const by = `${field(request, 'by', 200)} (entered by ${person.name})`;
    const outcome = await connect.attach(from, to, by);
    if (outcome.outcome === 'refused') throw notAttached(outcome);
    if (wantsJson(request)) return outcome;
    return sendTenants(reply, `Pieces of data moved to ${to}: ${outcome.moved}.`);
  });
}

/** @throws AppRefusal to those who are not signed in, and to people of a customer, since others' sites are none of theirs */
async function operator(app: AppContext, request: FastifyRequest): Promise<Visitor> {
  const visitor = await signedIn(app, request);
  if (visitor.person.clientId === undefined) return visitor;
  throw new AppRefusal({
    status: 403,
    kind: 'bad-request',
    condition: 'not-an-operator',
    message: 'Only those who run this app may see which sites installed it.',
  });
}

function notAttached({ condition, message }: { condition: string; message: string }): AppRefusal {
  return new AppRefusal({ status: 409, kind: 'bad-request', condition, message });
}
