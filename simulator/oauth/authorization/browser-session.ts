import { createHash } from 'node:crypto';
import { fastifyCookie } from '@fastify/cookie';
import type { Call } from '../../world/call.ts';
import { type Account, accountOf, statusOf } from '../../world/directory.ts';
import { oauthState } from '../state.ts';
import { authorizationFacts } from './facts.ts';
import { forgetOldest } from './forget.ts';

/** A browser in which somebody is signed in. */
export interface BrowserSession {
  readonly sessionId: string;
  readonly account: Account;
}

const COOKIE = 'fauxlassian_session';

/** What there must be of a request to see whose browser sent it. */
type SessionCall = Pick<Call, 'world' | 'cookies' | 'caller'>;

/** Who is signed in in the browser that calls; undefined when nobody is, or the account is no longer active. */
export function sessionOf(call: SessionCall): BrowserSession | undefined {
  const sessionId = call.cookies[COOKIE] ?? '';
  const session = oauthState(call.world).sessions.get(sessionId);
  if (!session || isOver(call, session)) return undefined;
  const account = accountOf(call.world, session.accountId);
  if (!account || statusOf(call.world, account) !== 'active') return undefined;
  call.caller.accountId = account.accountId;
  return { sessionId, account };
}

/** Signs an account in, under a new session. @returns the Set-Cookie header */
export function signIn(call: Call, account: Account): string {
  const { sessions } = oauthState(call.world);
  endSession(call);
  forgetOldest(sessions, (session) => isOver(call, session), authorizationFacts.keptAtMost.value);
  // The world stands in the id, since worlds of one seed roll the same dice.
  const sessionId = `${call.world.lineage}.${call.world.dice.alphanumeric('sessionId', 32)}`;
  sessions.set(sessionId, { accountId: account.accountId, startedAt: call.world.clock.now() });
  return cookieOf(call, sessionId);
}

/** Signs the browser out. @returns the Set-Cookie header */
export function signOut(call: Call): string {
  endSession(call);
  return cookieOf(call, '', 0);
}

/** Carries a session over to a host that the cookie does not reach by itself. @returns the Set-Cookie header, for that host alone */
export const hostCookieOf = ({ addresses }: Pick<Call, 'addresses'>, sessionId: string): string =>
  fastifyCookie.serialize(COOKIE, sessionId, {
    httpOnly: true,
    sameSite: 'lax',
    path: addresses.cookies.path,
  });

/** What the forms of a session carry, so that no other page can send them: nothing else knows it. */
export function formTokenOf(session: BrowserSession): string {
  return createHash('sha256').update(`form\n${session.sessionId}`).digest('base64url');
}

function endSession(call: Call): void {
  oauthState(call.world).sessions.delete(call.cookies[COOKIE] ?? '');
}

function isOver(call: Pick<Call, 'world'>, session: { startedAt: number }): boolean {
  return call.world.clock.now() >= session.startedAt + authorizationFacts.sessionLifetime.value;
}

function cookieOf(call: Call, value: string, maxAge?: number): string {
  return fastifyCookie.serialize(COOKIE, value, {
    httpOnly: true,
    sameSite: 'lax',
    ...call.addresses.cookies,
    ...(maxAge === undefined ? {} : { maxAge }),
  });
}
