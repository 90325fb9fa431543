import { askedToWait, ClientProblem, type ProblemFacts } from '../oauth/problem.ts';
import { installationUnknown } from './call-as-app.ts';
import type { ConnectContext } from './connect-context.ts';
import type { Impersonation } from './create-connect.ts';
import type { TokenIdentity } from './parts.ts';
import { requestAccessToken } from './request-access-token.ts';
import { identityDead, type RefusedSession, settleRefusal, usersOf } from './settle-refusal.ts';
import { trust } from './suspect.ts';
import type { Tenant } from './tenants.ts';

/** What a call as a user is made with. */
export interface UserSession {
  readonly tenant: Tenant;
  readonly key: string;
  readonly accessToken: string;
}

/** Requests for access tokens that have no answer yet, by what they are for. */
export type UserSessionsUnderWay = Map<string, Promise<UserSession>>;

/** @returns an access token for a user, and the installation under which it was given out @throws ClientProblem */
export async function openUserSession(context: ConnectContext, as: Impersonation): Promise<UserSession> {
  const tenant = await context.store.readTenant(as.clientKey);
  if (tenant === undefined) throw new ClientProblem(installationUnknown);
  const problem = problemOf(context, tenant);
  if (problem === undefined) return sessionOf(context, tenant, as, true);
  const isReplaced = tenant.state === 'detached' || problem.condition === 'identity-dead';
  const successor = isReplaced ? await successorOf(context, tenant) : undefined;
  if (successor === undefined) throw new ClientProblem(problem);
  return sessionOf(context, successor, as, false);
}

const noClientId: ProblemFacts = {
  kind: 'fix-configuration',
  condition: 'impersonation-unavailable',
  message: 'The host gave this installation no oauthClientId.',
};

function problemOf({ environment, parts }: ConnectContext, tenant: Tenant): ProblemFacts | undefined {
  const { deadOauthClientId, oauthClientId } = tenant;
  const problem = parts.judgeUse(tenant, environment.now());
  if (problem) return problem;
  if (oauthClientId === undefined) return noClientId;
  return oauthClientId === deadOauthClientId ? identityDead : undefined;
}

/** @returns the installation to use in place of one whose identity is dead, if there is one that can be used. */
async function successorOf(context: ConnectContext, stale: Tenant): Promise<Tenant | undefined> {
  const successor = context.parts.onStaleClient(stale, await context.store.findByBaseUrl(stale.baseUrl));
  return successor && problemOf(context, successor) === undefined ? successor : undefined;
}

async function sessionOf(
  context: ConnectContext,
  tenant: Tenant,
  as: Impersonation,
  mayMove: boolean,
): Promise<UserSession> {
  const { parts, tokens, underWay } = context;
  const identity = identityOf(tenant, as);
  const key = parts.tokenCacheKey(identity);
  const accessToken = tokens.read(key);
  if (accessToken !== undefined) return { tenant, key, accessToken };
  const running = underWay.get(key);
  if (running !== undefined) return running;
  const mine = newSession(context, { tenant, identity, key }, as, mayMove).finally(() =>
    underWay.delete(key),
  );
  underWay.set(key, mine);
  return mine;
}

function identityOf({ clientKey, oauthClientId = '' }: Tenant, { accountId, scopes = [] }: Impersonation) {
  const upper = new Set(scopes.map((scope) => scope.toUpperCase()));
  return { clientKey, oauthClientId, accountId, scopes: [...upper].sort() } satisfies TokenIdentity;
}

async function newSession(
  context: ConnectContext,
  session: RefusedSession,
  as: Impersonation,
  mayMove: boolean,
): Promise<UserSession> {
  const { configuration, environment, failures, quiet, tokens } = context;
  const { identity, key, tenant } = session;
  const place = configuration.authorizationServer.tokenAddress;
  for (const name of [place, identity.oauthClientId, key]) {
    const retryAt = quiet.until(name, environment.now());
    if (retryAt !== undefined) throw askedToWait(retryAt);
  }
  const askedAt = environment.now();
  const answer = await requestAccessToken(context, tenant, identity);
  if ('accessToken' in answer) {
    const { accessToken, lifetime } = answer;
    tokens.keep(key, identity, accessToken, askedAt + lifetime);
    failures.clear(key);
    failures.clear(identity.oauthClientId);
    failures.clear(usersOf(identity));
    await trust(context, tenant);
    return { tenant, key, accessToken };
  }
  const findSuccessor = (stale: Tenant) => successorOf(context, stale);
  const next = await settleRefusal(context, session, answer, mayMove ? findSuccessor : undefined);
  return sessionOf(context, next, as, false);
}
