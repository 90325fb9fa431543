import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomText } from '../oauth/random-text.ts';
import type { Person } from '../store/records.ts';
import type { AppContext } from './app-context.ts';
import { AppRefusal } from './app-problem.ts';

const cookieName = 'reference_app_session';
const sessionLifetime = 12 * 3_600_000;

/** A signed-in browser. */
export interface Visitor {
  readonly sessionId: string;
  readonly person: Person;
}

/** @returns who is signed in, by the app's own cookie. */
export async function visitorOf(app: AppContext, request: FastifyRequest): Promise<Visitor | undefined> {
  const sessionId = request.cookies[cookieName];
  if (sessionId === undefined) return undefined;
  const session = await app.store.readSession(sessionId);
  if (session === undefined || session.expiresAt <= app.environment.now()) return undefined;
  const person = await app.store.readPerson(session.personId);
  return person === undefined ? undefined : { sessionId, person };
}

/** @throws AppRefusal 401 for a browser that is not signed in */
export async function signedIn(app: AppContext, request: FastifyRequest): Promise<Visitor> {
  const visitor = await visitorOf(app, request);
  if (visitor !== undefined) return visitor;
  throw new AppRefusal({
    status: 401,
    kind: 'sign-in',
    condition: 'not-signed-in',
    message: 'Please sign in to this app first.',
  });
}

/** Begins a session under a new id, so that an id which somebody planted is worth nothing. */
export async function beginSession(
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
  personId: string,
): Promise<void> {
  await endSession(app, request, reply);
  const sessionId = randomText(app.environment);
  const now = app.environment.now();
  await app.store.writeSession({ sessionId, personId, expiresAt: now + sessionLifetime }, now);
  reply.setCookie(cookieName, sessionId, cookieOptions(app));
}

export async function endSession(
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const sessionId = request.cookies[cookieName];
  if (sessionId !== undefined) await app.store.deleteSession(sessionId);
  reply.clearCookie(cookieName, { path: '/' });
}

/** Lax, since the answer to an authorization request is a navigation from another site and must find the session. */
function cookieOptions(app: AppContext) {
  const secure = app.configuration.redirectUri.startsWith('https:');
  return { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionLifetime / 1000 } as const;
}
