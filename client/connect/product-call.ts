import { type Answer, readAnswer } from '../oauth/answer.ts';
import { askedToWait, ClientProblem } from '../oauth/problem.ts';
import { retryAfterMoment } from '../oauth/retry-after.ts';
import { withoutSlash } from './addresses.ts';
import type { ConnectContext } from './connect-context.ts';
import type { ProductRequest } from './create-connect.ts';
import type { HashedRequest } from './query-hash.ts';
import type { Tenant } from './tenants.ts';

/** Sends a request to the site of an installation. @returns any answer @throws ClientProblem when none came */
export async function callProduct(
  { environment, quiet }: ConnectContext,
  { baseUrl }: Tenant,
  request: ProductRequest,
  authorization: string,
): Promise<Answer> {
  const place = withoutSlash(baseUrl);
  const quietUntil = quiet.until(place, environment.now());
  if (quietUntil !== undefined) throw askedToWait(quietUntil);
  const { body, method, path } = request;
  let answer: Answer;
  try {
    const response = await environment.fetch(place + path, {
      method,
      headers: {
        authorization,
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
    answer = await readAnswer(response);
  } catch (cause) {
    throw noAnswer('The site gave no answer.', cause, method !== 'GET');
  }
  const retryAt = retryAfterMoment(answer.headers.get('retry-after'), environment.now());
  if (answer.status === 429 && retryAt !== undefined) quiet.keep(place, retryAt);
  return answer;
}

export const noAnswer = (message: string, cause: unknown, mayHaveTakenEffect: boolean): ClientProblem =>
  new ClientProblem({ kind: 'retry-later', condition: 'no-answer', message, mayHaveTakenEffect, cause });

/**
 * @returns a request as its hash is made
 * @throws ClientProblem when the path could lead out of the product
 */
export function hashedRequestOf({ method, path }: ProductRequest): HashedRequest {
  const [pathname = '', ...query] = path.split('?');
  const segments = pathname.split('/').map((segment) => segment.replace(/%2e/gi, '.'));
  const isPlain = /^\/(?!\/)[^\s\\#]*$/.test(path) && !segments.some((one) => one === '.' || one === '..');
  if (!isPlain || !/^[A-Z]{1,20}$/.test(method))
    throw new ClientProblem({
      kind: 'bug',
      condition: 'path-unusable',
      message: 'A call to a product needs a method in capitals and a path that begins with one slash.',
    });
  return { method, path: pathname, query: query.join('?') };
}
