import type { Answer } from '../oauth/answer.ts';
import { ClientProblem } from '../oauth/problem.ts';
import type { ConnectContext } from './connect-context.ts';
import type { Impersonation, ProductRequest } from './create-connect.ts';
import { callProduct, hashedRequestOf } from './product-call.ts';
import { openUserSession } from './user-session.ts';

/** Two tokens at most: one that was kept may have died, one that is new is not refused by chance. */
const mostTokens = 2;

/**
 * Calls a product as a user.
 *
 * @returns the product's answer, whatever it is, but 401
 * @throws ClientProblem
 */
export async function callAsUser(
  context: ConnectContext,
  as: Impersonation,
  request: ProductRequest,
): Promise<Answer> {
  hashedRequestOf(request);
  for (let count = 0; count < mostTokens; count += 1) {
    const { accessToken, key, tenant } = await openUserSession(context, as);
    const answer = await callProduct(context, tenant, request, `Bearer ${accessToken}`);
    if (answer.status !== 401) return answer;
    context.tokens.drop(key);
  }
  throw new ClientProblem({
    kind: 'product-refusal',
    condition: 'access-token-refused',
    message: 'The site did not take a new access token of this user.',
    status: 401,
  });
}
