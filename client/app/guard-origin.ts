import type { FastifyRequest } from 'fastify';
import type { AppContext } from './app-context.ts';
import { AppRefusal } from './app-problem.ts';

/**
 * Refuses a change that a page of another origin asks for. Browsers say where a POST comes from; programs that are no
 * browser say nothing and carry no cookie of somebody else.
 *
 * @throws AppRefusal 403
 */
export function guardOrigin(app: AppContext, request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, 'sec-fetch-site': fetchSite } = request.headers;
  const ownOrigin = new URL(app.configuration.redirectUri).origin;
  const foreignOrigin = origin !== undefined && origin !== ownOrigin;
  const foreignSite = fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (!foreignOrigin && !foreignSite) return;
  throw new AppRefusal({
    status: 403,
    kind: 'bad-request',
    condition: 'foreign-origin',
    message: `Only pages of ${ownOrigin} may do this.`,
  });
}
