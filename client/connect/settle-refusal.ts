import { type Answer, textMember } from '../oauth/answer.ts';
import { ClientProblem, type ProblemFacts } from '../oauth/problem.ts';
import { retryAfterMoment } from '../oauth/retry-after.ts';
import type { ConnectContext } from './connect-context.ts';
import type { TokenIdentity, TokenRefusal } from './parts.ts';
import { readConsumerKey } from './read-consumer-key.ts';
import { changeIfSame, isOther } from './suspect.ts';
import type { Tenant } from './tenants.ts';

/** What an access token was asked for. */
export interface RefusedSession {
  readonly tenant: Tenant;
  readonly identity: TokenIdentity;
  readonly key: string;
}

/** So many users in a row that are refused say that it is not about them. */
const mostUsers = 3;

/**
 * What follows when there is no access token. No refusal is asked for again at once: each makes what it is about quiet for
 * a while, and a dead `oauthClientId` for good.
 *
 * @param findSuccessor - finds the installation to use in place of a dead one; undefined when one was tried already
 * @returns the installation to ask under instead
 * @throws ClientProblem when there is none
 */
export async function settleRefusal(
  context: ConnectContext,
  session: RefusedSession,
  { refusal, answer }: { refusal: TokenRefusal; answer: Answer | undefined },
  findSuccessor: ((stale: Tenant) => Promise<Tenant | undefined>) | undefined,
): Promise<Tenant> {
  if (refusal === 'client-or-user') {
    const next = findSuccessor && (await nextInstallation(context, session, findSuccessor));
    return next ?? settleIdentity(context, session, answer);
  }
  if (refusal === 'grant-type') await requireSameSite(context, session, answer);
  const { place, ...facts } = meaningOf(context, session, refusal);
  const now = context.environment.now();
  const asked = retryAfterMoment(answer?.headers.get('retry-after') ?? null, now);
  const retryAt = place === undefined ? asked : Math.max(asked ?? 0, quieten(context, place));
  throw new ClientProblem({
    ...facts,
    message: withReason(facts.message, answer),
    status: answer?.status,
    retryAt,
  });
}

/**
 * Nobody knows the words for a stale `oauthClientId`: that a client is not authorized may be about that.
 *
 * @throws ClientProblem when the site has another `clientKey` by now, so that the identity is dead whatever was said
 */
async function requireSameSite(
  context: ConnectContext,
  { identity, tenant }: RefusedSession,
  answer: Answer | undefined,
): Promise<void> {
  const found = await readConsumerKey(context, tenant.baseUrl);
  if (!isOther(found, tenant)) return;
  await markDead(context, tenant, identity, true);
  throw new ClientProblem({ ...identityDead, status: answer?.status });
}

/** What a refusal is to the caller, and what is left alone for it. */
function meaningOf(
  { configuration }: ConnectContext,
  { identity, key }: RefusedSession,
  refusal: Exclude<TokenRefusal, 'client-or-user'>,
): ProblemFacts & { place?: string } {
  const { oauthClientId } = identity;
  const meanings: Record<typeof refusal, ProblemFacts & { place?: string }> = {
    scope: {
      kind: 'missing-scope',
      condition: 'scope-refused',
      message: 'The app does not have these scopes.',
      place: key,
    },
    'grant-type': {
      kind: 'fix-configuration',
      condition: 'impersonation-not-allowed',
      message: 'The app may not act as users: its descriptor needs the scope ACT_AS_USER.',
      place: oauthClientId,
    },
    assertion: {
      kind: 'fix-configuration',
      condition: 'assertion-refused',
      message: 'The authorization server did not take the assertion: look at the clock and the audience.',
      place: oauthClientId,
    },
    'rate-limited': {
      kind: 'retry-later',
      condition: 'rate-limited',
      message: 'The authorization server asked this app to wait.',
      place: configuration.authorizationServer.tokenAddress,
    },
    unavailable: {
      kind: 'retry-later',
      condition: 'no-answer',
      message: 'The authorization server gave no answer that says anything.',
    },
  };
  return meanings[refusal];
}

/** @returns the moment until which a place is left alone, later with each failure in a row. */
function quieten({ environment, failures, parts, quiet }: ConnectContext, place: string): number {
  const retryAt = environment.now() + parts.backOff(failures.add(place));
  quiet.keep(place, retryAt);
  return retryAt;
}

/** The installation may have got another identity in the meantime, or another one may be at its address. */
async function nextInstallation(
  context: ConnectContext,
  { identity, tenant }: RefusedSession,
  findSuccessor: (stale: Tenant) => Promise<Tenant | undefined>,
): Promise<Tenant | undefined> {
  const { environment, parts, store } = context;
  const there = await store.readTenant(tenant.clientKey);
  const isRenewed = there?.oauthClientId && there.oauthClientId !== identity.oauthClientId;
  if (isRenewed && parts.judgeUse(there, environment.now()) === undefined) return there;
  const successor = await findSuccessor(there ?? tenant);
  if (successor) await markDead(context, tenant, identity, false);
  return successor;
}

async function settleIdentity(
  context: ConnectContext,
  { identity, key, tenant }: RefusedSession,
  answer: Answer | undefined,
): Promise<never> {
  const { failures } = context;
  const found = await readConsumerKey(context, tenant.baseUrl);
  const status = answer?.status;
  if (found.kind === 'nothing' || isOther(found, tenant)) {
    await markDead(context, tenant, identity, found.kind === 'key');
    throw new ClientProblem({ ...identityDead, status });
  }
  if (found.kind === 'unreachable') {
    const retryAt = quieten(context, identity.oauthClientId);
    throw new ClientProblem({ ...identityUnclear, status, retryAt });
  }
  if (failures.add(usersOf(identity)) >= mostUsers) quieten(context, identity.oauthClientId);
  throw new ClientProblem({ ...userRefused(answer), status, retryAt: quieten(context, key) });
}

/** Under what the users are counted that one identity was refused for. */
export const usersOf = ({ oauthClientId }: TokenIdentity): string => `users of ${oauthClientId}`;

export const identityDead: ProblemFacts = {
  kind: 'product-refusal',
  condition: 'identity-dead',
  message: 'The oauthClientId of this installation is not valid any more; the app has to be installed anew.',
};

const identityUnclear: ProblemFacts = {
  kind: 'retry-later',
  condition: 'identity-unclear',
  message:
    'The authorization server refused this app, and the site does not say whether it is still installed.',
};

const userRefused = (answer: Answer | undefined): ProblemFacts => ({
  kind: 'product-refusal',
  condition: 'user-refused',
  message: withReason('The authorization server gave no access token for this user.', answer),
});

/** The server's own words, in one line. */
function withReason(message: string, answer: Answer | undefined): string {
  const reason = textMember(answer?.json, 'error_description') ?? textMember(answer?.json, 'error');
  return reason === undefined ? message : `${message} It said: ${reason.replace(/\s+/g, ' ').slice(0, 200)}`;
}

async function markDead(
  context: ConnectContext,
  tenant: Tenant,
  { oauthClientId }: TokenIdentity,
  isReplaced: boolean,
): Promise<void> {
  const now = context.environment.now();
  context.tokens.forget(tenant.clientKey);
  await changeIfSame(context, tenant, (there) => ({
    ...there,
    deadOauthClientId: oauthClientId,
    ...(isReplaced && { suspectedAt: there.suspectedAt ?? now, refusals: undefined, probedAt: now }),
  }));
}
