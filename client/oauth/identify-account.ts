import { decodeJwt } from 'jose';
import type { ClientContext } from '../context.ts';
import type { Grant } from '../store/records.ts';
import { textMember } from './answer.ts';
import { callWithGrant } from './call-with-grant.ts';
import { ClientProblem } from './problem.ts';

/**
 * @returns the Atlassian account that consented: from `/me` when the grant covers it, else from the subject of the
 * access token. Tokens are opaque by contract, so the second is a fallback and no more.
 * @throws ClientProblem `fix-configuration` when neither tells
 * @see https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/ (User Identity API)
 */
export async function identifyAccount(context: ClientContext, grant: Grant): Promise<string> {
  const accountId = (await accountFromProfile(context, grant)) ?? accountFromToken(grant.accessToken);
  if (accountId !== undefined) return accountId;
  throw new ClientProblem({
    kind: 'fix-configuration',
    condition: 'account-unknown',
    message:
      'Nothing told which Atlassian account consented. Add the scope read:me and the User Identity API to the app.',
  });
}

async function accountFromProfile(context: ClientContext, grant: Grant): Promise<string | undefined> {
  if (!grant.scopes.includes('read:me')) return undefined;
  const request = new Request(`${context.configuration.addresses.api}/me`, {
    headers: { accept: 'application/json' },
  });
  // The grant is not stored yet, so it must not be refreshed.
  const unstored = { ...grant, refreshToken: undefined };
  const answer = await callWithGrant(context, unstored, request).catch(notTold);
  return textMember(answer?.json, 'account_id') || undefined;
}

/** An app without the User Identity API, or a profile service that is out of order, is no reason to lose a consent. */
function notTold(thrown: unknown): undefined {
  if (!(thrown instanceof ClientProblem)) throw thrown;
}

function accountFromToken(accessToken: string): string | undefined {
  try {
    return decodeJwt(accessToken).sub || undefined;
  } catch {
    return undefined;
  }
}
