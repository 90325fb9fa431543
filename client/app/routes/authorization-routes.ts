import type { FastifyInstance } from 'fastify';
import type { CallbackOutcome } from '../../oauth/handle-callback.ts';
import { ClientProblem } from '../../oauth/problem.ts';
import type { Person } from '../../store/records.ts';
import type { AppContext } from '../app-context.ts';
import { type AppProblem, AppRefusal, problemOfClient } from '../app-problem.ts';
import { sendDone } from '../respond.ts';
import { signedIn, visitorOf } from '../session.ts';

/** The consent of a person at Atlassian (3LO), and its end. */
export function addAuthorizationRoutes(server: FastifyInstance, app: AppContext): void {
  server.get('/connect', async (request, reply) => {
    const { person, sessionId } = await signedIn(app, request);
    const { personId } = person;
    return reply.redirect(await app.clientOf(person).startAuthorization({ personId, sessionId }), 302);
  });
  server.get('/callback', async (request, reply) => {
    const visitor = await visitorOf(app, request);
    const query = new URL(request.url, app.configuration.redirectUri).searchParams;
    const client = app.clientOf(await askedBy(app, query));
    const outcome = await client.handleCallback({ query, sessionId: visitor?.sessionId });
    if (outcome.outcome !== 'granted') throw new AppRefusal(problemOfOutcome(outcome));
    const { accountId, personId, scopes } = outcome.grant;
    await keepOwnProfile(app, personId);
    return sendDone(request, reply, { body: { outcome: 'connected', accountId, scopes } });
  });
  server.post('/disconnect', async (request, reply) => {
    const { person } = await signedIn(app, request);
    await app.clientOf(person).disconnect(person.personId);
    return sendDone(request, reply, { body: { outcome: 'disconnected' } });
  });
}

/** One callback address serves all Atlassian apps: `state` leads to the person, and so to the app. */
async function askedBy(app: AppContext, query: URLSearchParams): Promise<Person | undefined> {
  const [state, ...others] = query.getAll('state');
  if (state === undefined || others.length > 0) return undefined;
  const pending = await app.store.readPendingAuthorization(state);
  return pending === undefined ? undefined : app.store.readPerson(pending.personId);
}

/** A consent stands, even when the profile cannot be had right now. */
async function keepOwnProfile(app: AppContext, personId: string): Promise<void> {
  const { environment, personalData, store } = app;
  if (personalData === undefined) return;
  const person = await store.readPerson(personId);
  const appId = app.appIdOf(person);
  try {
    await personalData.keep(appId, [await app.clientOf(person).fetchProfile(personId)]);
  } catch (thrown) {
    if (!(thrown instanceof ClientProblem)) throw thrown;
    const { kind, message } = { kind: 'profile-not-had', message: `${thrown.condition}: ${thrown.message}` };
    personalData.log.enter({ appId, at: environment.now(), kind, message });
  }
}

type Failure = Exclude<CallbackOutcome, { outcome: 'granted' }>;
type Fault = Exclude<Failure['outcome'], 'failed'>;

const messages: Record<Fault, { status: number; message: string }> = {
  denied: { status: 403, message: 'You did not allow this app to act for you. Nothing was stored.' },
  'missing-state': { status: 400, message: 'This answer does not say which request it belongs to.' },
  'forged-state': { status: 400, message: 'This answer belongs to no request of this app.' },
  'replayed-state': { status: 400, message: 'This answer was already used.' },
  'expired-state': { status: 400, message: 'This answer came too late.' },
  'foreign-session': { status: 400, message: 'This answer belongs to another browser session.' },
  'no-code': { status: 400, message: 'This answer brings no authorization code.' },
  'foreign-account': {
    status: 409,
    message:
      'You consented with another Atlassian account than before. Disconnect first to change it. Nothing was stored.',
  },
};

function problemOfOutcome(outcome: Failure): AppProblem {
  if (outcome.outcome === 'failed') return problemOfClient(outcome.problem);
  return { kind: 'ask-consent', condition: outcome.outcome, ...messages[outcome.outcome] };
}
