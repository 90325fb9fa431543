import { encodeSymmetric, SymmetricAlgorithm } from 'atlassian-jwt';
import type { Answer } from '../oauth/answer.ts';
import { ClientProblem, type ProblemFacts } from '../oauth/problem.ts';
import type { ConnectContext } from './connect-context.ts';
import type { ProductRequest } from './create-connect.ts';
import { callProduct, hashedRequestOf } from './product-call.ts';
import { queryHashOf } from './query-hash.ts';
import { suspect, trust } from './suspect.ts';
import type { Tenant } from './tenants.ts';

/** Seconds; three minutes are usual, and enough for clocks that differ. */
const tokenLife = 180;

/**
 * Calls a product as the app: a token for this one request, issued by the app's key (not by the `clientKey`).
 *
 * @returns the product's answer, whatever it is, but 401
 * @throws ClientProblem
 * @see https://developer.atlassian.com/cloud/jira/platform/understanding-jwt-for-connect-apps/
 */
export async function callAsApp(
  context: ConnectContext,
  clientKey: string,
  request: ProductRequest,
): Promise<Answer> {
  const { environment, parts, store } = context;
  const tenant = await store.readTenant(clientKey);
  if (tenant === undefined) throw new ClientProblem(installationUnknown);
  const problem = parts.judgeUse(tenant, environment.now());
  if (problem) throw new ClientProblem(problem);
  const answer = await callProduct(context, tenant, request, `JWT ${appJwt(context, tenant, request)}`);
  if (answer.status === 401) {
    await suspect(context, tenant);
    throw new ClientProblem({ ...credentialsRefused, status: 401 });
  }
  if (answer.status >= 200 && answer.status < 300) await trust(context, tenant);
  return answer;
}

export const installationUnknown: ProblemFacts = {
  kind: 'fix-configuration',
  condition: 'installation-unknown',
  message: 'No such installation is known.',
};

const credentialsRefused: ProblemFacts = {
  kind: 'product-refusal',
  condition: 'credentials-refused',
  message: 'The site refused the credentials of this installation.',
};

function appJwt(
  { configuration, environment }: ConnectContext,
  tenant: Tenant,
  request: ProductRequest,
): string {
  const iat = Math.floor(environment.now() / 1000);
  const claims = {
    iss: configuration.appKey,
    iat,
    exp: iat + tokenLife,
    qsh: productHash(request),
    aud: [tenant.clientKey],
  };
  return encodeSymmetric(claims, tenant.sharedSecret, SymmetricAlgorithm.HS256);
}

/** Over the path below the product's address, which is how a request names it. */
function productHash(request: ProductRequest): string {
  try {
    return queryHashOf(hashedRequestOf(request), 'https://product');
  } catch (thrown) {
    if (thrown instanceof ClientProblem) throw thrown;
    throw new ClientProblem({
      kind: 'bug',
      condition: 'path-unusable',
      message: 'A parameter of a call to a product is no text.',
    });
  }
}
