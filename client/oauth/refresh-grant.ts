import type { ClientContext, TokenSet } from '../context.ts';
import type { Grant } from '../store/records.ts';
import { ClientProblem } from './problem.ts';
import { requestTokens } from './request-tokens.ts';
import { storeSafely } from './store-safely.ts';

/** Pauses between the attempts of one refresh. */
const pauses = [1_000, 3_000, 9_000];
/** No single pause is longer: people are waiting, and the lease must outlast it. */
const longestPause = 10_000;

/**
 * Renews the access token of a grant, unless somebody did so since the caller looked at it. The new refresh token is
 * stored durably before anybody gets the new access token.
 *
 * @param seen the grant as the caller knows it
 * @returns the grant to go on with
 * @throws ClientProblem `ask-consent` when the grant is dead, and then it is marked so in the store; or what
 * `classifyTokenAnswer` found; or `retry-later` when no answer came or the store could not keep the new one
 * @see https://developer.atlassian.com/cloud/oauth/getting-started/refresh-tokens/
 */
export async function refreshGrant(context: ClientContext, seen: Grant): Promise<Grant> {
  const renewed = await renewOnce(context, seen);
  // Whoever joined a renewal that had begun for an older revision may get back the very grant it complained about.
  return isSame(renewed, seen) ? renewOnce(context, seen) : renewed;
}

function renewOnce(context: ClientContext, seen: Grant): Promise<Grant> {
  return context.parts.oneRefreshAtATime(context, seen, async (stillOurs) => {
    const current = await currentGrant(context, seen.personId);
    return isSame(current, seen) ? rotate(context, current, stillOurs) : current;
  });
}

function isSame(one: Grant, other: Grant): boolean {
  return one.grantId === other.grantId && one.revision === other.revision;
}

/**
 * @returns the grant of a person as it is stored now
 * @throws ClientProblem `ask-consent` when there is none or it has ended
 */
async function currentGrant(context: ClientContext, personId: string): Promise<Grant> {
  return living(await context.store.readGrant(personId));
}

/** @throws ClientProblem `ask-consent` when there is no grant or it has ended */
export function living(grant: Grant | undefined): Grant {
  if (grant !== undefined && grant.ended === undefined) return grant;
  throw new ClientProblem({
    kind: 'ask-consent',
    condition: grant?.ended?.condition ?? 'not-connected',
    message: grant === undefined ? 'There is no permission from Atlassian yet.' : 'The permission has ended.',
  });
}

/** Remembers that Atlassian called the grant dead, so that nobody asks again; a newer grant is left alone. */
export async function endGrant(context: ClientContext, grant: Grant, condition: string): Promise<void> {
  const ended = { at: context.environment.now(), condition };
  await context.store.replaceGrant({ ...grant, revision: grant.revision + 1, ended }, grant);
}

async function rotate(
  context: ClientContext,
  seen: Grant,
  stillOurs: () => Promise<boolean>,
): Promise<Grant> {
  const { environment, parts } = context;
  const tokens = await tokensFor(context, seen, stillOurs);
  const mintedAt = environment.now();
  const next: Grant = {
    ...seen,
    scopes: tokens.scopes.length > 0 ? tokens.scopes : seen.scopes,
    accessToken: tokens.accessToken,
    accessTokenMintedAt: mintedAt,
    accessTokenExpiresAt: mintedAt + tokens.lifetime,
    // Every refresh answers with a new one; RFC 6749 section 6 says what an answer without one means.
    refreshToken: tokens.refreshToken ?? seen.refreshToken,
    revision: seen.revision + 1,
  };
  const stored = await storeSafely(context, () => parts.keepRotatedToken(context, next, seen));
  // Somebody consented anew, disconnected, or took over a lease that ran out: what they stored is what counts.
  return stored ? next : await currentGrant(context, seen.personId);
}

async function tokensFor(
  context: ClientContext,
  seen: Grant,
  stillOurs: () => Promise<boolean>,
): Promise<TokenSet> {
  if (seen.refreshToken === undefined) {
    throw new ClientProblem({
      kind: 'ask-consent',
      condition: 'access-token-expired',
      message: 'The permission was for an hour only and has run out.',
    });
  }
  try {
    return await requestPatiently(context, seen.refreshToken, stillOurs);
  } catch (problem) {
    if (problem instanceof ClientProblem && problem.kind === 'ask-consent') {
      await endGrant(context, seen, problem.condition);
    }
    throw problem;
  }
}

/**
 * Asks again with the same refresh token when no usable answer came: it may have been rotated on the other side, and
 * the leeway of ten minutes is there for that. All pauses together stay far within it.
 */
async function requestPatiently(
  context: ClientContext,
  refreshToken: string,
  stillOurs: () => Promise<boolean>,
): Promise<TokenSet> {
  for (const pause of [...pauses, undefined]) {
    try {
      return await requestTokens(context, { grant_type: 'refresh_token', refresh_token: refreshToken });
    } catch (problem) {
      await pauseOrThrow(context, problem, pause);
      if (!(await stillOurs())) throw problem;
    }
  }
  throw new Error('the last attempt either returns or throws');
}

async function pauseOrThrow(
  context: ClientContext,
  problem: unknown,
  pause: number | undefined,
): Promise<void> {
  const later = problem instanceof ClientProblem && problem.kind === 'retry-later';
  if (!later || pause === undefined) throw problem;
  const { environment } = context;
  const wait = Math.max(pause, (problem.retryAt ?? 0) - environment.now());
  if (wait > longestPause) throw problem;
  await environment.sleep(wait);
}
